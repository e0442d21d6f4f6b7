-- What can be shown without its document says where it comes from: a hit, and a red flag that a translation lacks, which
-- stands in the original, so that this says it. The condition also has what the migration before added to its table.

alter table search_document
    add column sources jsonb not null default '[]',
    add column disclaimer text,
    add column revision integer not null default 0;

comment on column search_document.revision is 'Of the document, or of the one that it is a part of.';

create or replace function search_ranked(
    tag        text,
    meanings   search_meaning[],
    ids        bigint[],
    after_miss integer,
    after_tie  text,
    at_most    integer)
    returns json
    language plpgsql stable
as $function$
declare
    total   constant real := (select sum(weight) from unnest(meanings));
    worth   constant real[] := array(select weight from unnest(meanings));
    in_name constant tsquery[] := array(select any_of(forms, '', ':A') from unnest(meanings));
    known   constant tsquery[] := array(select any_of(forms, '', ':B') from unnest(meanings));
    told    constant tsquery[] := array(select any_of(forms, '', ':C') from unnest(meanings));
    further constant tsquery[] := array(select any_of(forms, '', ':D') from unnest(meanings));
begin
    return (
        with scored as materialized (
            select looked.id, is_of_red_flag(tag, looked.type, looked.slug) as red_flag,
                   1200 - round(1000 * (score.match
                       + 0.1 * least(1, score.named / greatest(looked.name_words, 1.0))))::integer as miss
              from search_document as looked
             cross join lateral (select looked.words || '' as words offset 0) as held
             cross join lateral (
                select sum(worth[at] * field) / total                       as match,
                       sum(worth[at]) filter (where field > 0) / total      as coverage,
                       count(*) filter (where field >= 1)                   as named
                  from (select at, case when held.words @@ in_name[at]
                                        then 1 + case when held.words @@ known[at] then 0.06 else 0 end
                                               + case when held.words @@ told[at] then 0.03 else 0 end
                                        when held.words @@ known[at] then 0.8
                                        when held.words @@ told[at] then 0.45
                                        when held.words @@ further[at] then 0.25
                                        else 0 end as field
                          from generate_subscripts(worth, 1) as at) as word) as score
             where looked.id = any (ids) and score.coverage >= 0.3
        ),
        placed as (
            select document.*, scored.red_flag, scored.miss,
                   concat_ws(' ', case when scored.red_flag then 0 else 1 end,
                       array_position(array['condition', 'red-flag', 'symptom', 'faq', 'cause', 'comparison'],
                                      document.type),
                       lpad(length(document.name)::text, 4, '0'), document.slug, document.part_of)
                       collate "C" as tie
              from scored
              join search_document as document using (id)
        ),
        page as (
            select *
              from placed
             where after_miss is null or (miss, tie) > (after_miss, after_tie)
             order by miss, tie
             limit at_most
        )
        select coalesce(json_agg(json_build_object(
                   'type', page.type,
                   'slug', page.slug,
                   'partOf', nullif(page.part_of, ''),
                   'language', page.language,
                   'name', page.name,
                   'conditionName', condition.name,
                   'conditionLanguage', condition.language,
                   'redFlag', page.red_flag,
                   'review', page.review,
                   'sources', page.sources,
                   'disclaimer', page.disclaimer,
                   'revision', page.revision,
                   'texts', left(page.texts, 40000),
                   'miss', page.miss,
                   'tie', page.tie) order by page.miss, page.tie), '[]')
          from page
          left join condition on condition.reader_language = tag and condition.slug = page.part_of);
end
$function$;

create or replace view whole_condition as
select condition.reader_language,
       condition.slug,
       condition.language,
       condition.revision,
       condition.updated_at,
       condition.extent,
       condition.name,
       condition.also_known_as,
       condition.search_questions,
       condition.summary,
       condition.overview,
       condition.facts,
       (select coalesce(json_agg(json_build_object(
                   'system', code.system,
                   'code', code.code,
                   'display', code.display,
                   'displayLanguage', code.display_language,
                   'relationship', code.relationship,
                   'version', code.version) order by code.position), '[]')
          from condition_code code
         where code.reader_language = condition.reader_language and code.condition_slug = condition.slug) as codes,
       (select coalesce(json_agg(json_build_object(
                   'slug', cause.slug,
                   'name', cause.name,
                   'language', case when cause.language <> condition.language then cause.language end,
                   'explanation', tie.explanation) order by tie.position), '[]')
          from condition_cause tie
          join cause on cause.reader_language = tie.reader_language and cause.slug = tie.cause_slug
         where tie.reader_language = condition.reader_language and tie.condition_slug = condition.slug) as causes,
       (select coalesce(json_agg(json_build_object(
                   'slug', symptom.slug,
                   'name', symptom.name,
                   'language', case when symptom.language <> condition.language then symptom.language end,
                   'description', tie.description,
                   'descriptionLanguage', tie.language,
                   'redFlag', exists (
                       select from red_flag_symptom named
                        where named.reader_language = tie.reader_language
                          and named.condition_slug = tie.condition_slug
                          and named.symptom_slug = tie.symptom_slug)) order by tie.position), '[]')
          from condition_symptom tie
          join symptom on symptom.reader_language = tie.reader_language and symptom.slug = tie.symptom_slug
         where tie.reader_language = condition.reader_language and tie.condition_slug = condition.slug) as symptoms,
       (select coalesce(json_agg(json_build_object(
                   'slug', flag.slug,
                   'language', case when flag.language <> condition.language then flag.language end,
                   'name', flag.name,
                   'match', flag.match,
                   'symptoms', flag.symptoms,
                   'urgency', urgency.name,
                   'mayIndicate', flag.may_indicate,
                   'why', flag.why,
                   'action', flag.action,
                   'original', case when flag.language <> condition.language then (
                       select json_build_object(
                                  'review', original.review,
                                  'sources', original.sources,
                                  'disclaimer', original.disclaimer,
                                  'revision', original.revision)
                         from condition original
                        where original.reader_language = flag.language and original.slug = condition.slug) end) order by flag.urgency_rank, flag.position), '[]')
          from listed_red_flag flag
          join urgency on urgency.rank = flag.urgency_rank
         where flag.reader_language = condition.reader_language and flag.condition_slug = condition.slug) as red_flags,
       (select coalesce(json_agg(json_build_object(
                   'slug', part.item->>'slug',
                   'name', part.item->>'name',
                   'relationship', part.item->>'relationship',
                   'codes', coalesce(part.item->'codes', '[]'),
                   'live', exists (
                       select from condition other
                        where other.reader_language = condition.reader_language
                          and other.slug = part.item->>'slug')) order by part.position), '[]')
          from jsonb_array_elements(condition.associated_conditions) with ordinality as part (item, position)) as associated_conditions,
       condition.prevention,
       condition.diagnosis,
       condition.treatments,
       condition.care_advice,
       (select coalesce(json_agg(json_build_object(
                   'slug', faq.slug,
                   'question', faq.question,
                   'answer', faq.answer,
                   'searchQuestions', faq.search_questions) order by faq.position), '[]')
          from faq
         where faq.reader_language = condition.reader_language and faq.condition_slug = condition.slug
           and faq.in_document) as faqs,
       (select case when count(*) < 2 then coalesce(json_agg(part.item), '[]')
                    else in_order_of_names(condition.reader_language, json_agg(part.item)) end
          from (
              select json_build_object(
                         'comparison', comparison.slug,
                         'slug', other.slug,
                         'name', other.name,
                         'language', case when other.language <> condition.language then other.language end) as item
              from comparison
              join condition other
                on other.reader_language = comparison.reader_language
               and other.slug = case comparison.first_condition
                                    when condition.slug then comparison.second_condition
                                    else comparison.first_condition end
             where comparison.reader_language = condition.reader_language
               and (comparison.first_condition = condition.slug or comparison.second_condition = condition.slug)) as part) as comparisons,
       condition.calls_to_action,
       condition.review,
       condition.sources,
       condition.disclaimer,
       condition.narrower_names,
       condition.further_sections
  from condition;

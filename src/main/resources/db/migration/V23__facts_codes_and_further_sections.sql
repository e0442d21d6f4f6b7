-- Figures may be ranges and have units of UCUM, codes say how they relate, and a condition has sections of any kind.

-- The unit of a figure was a word. What UCUM has no unit for stands in braces.
create function with_coded_units(written jsonb) returns jsonb
    language sql immutable parallel safe
    return jsonb_set(written, '{facts}', coalesce((
        select jsonb_agg(
                   case when jsonb_typeof(part.fact->'unit') = 'string'
                        then part.fact || jsonb_build_object('unit', jsonb_build_object(
                                 'code', case when lower(part.fact->>'unit') in ('percent', 'per cent', 'por ciento', '%')
                                              then '%'
                                              else '{' || left(regexp_replace(
                                                       part.fact->>'unit', '[^!-z|~]+' collate "C", '_', 'g'), 78) || '}'
                                              end,
                                 'label', part.fact->'unit'))
                        else part.fact end
                   order by part.position)
          from jsonb_array_elements(written->'facts') with ordinality as part (fact, position)), '[]'), false);

comment on function with_coded_units is 'Content whose units of facts have become ones with a code.';

create or replace function in_present_form(written jsonb, of_language text, published_at timestamptz) returns jsonb
    language sql stable parallel safe
    return case when written @? '$.redFlags[*].symptom'
                then with_coded_units(with_named_red_flags(written, of_language, published_at))
                when written @? '$.facts[*].unit ? (@.type() == "string")'
                then with_coded_units(written)
                else written end;

alter table condition
    add column narrower_names jsonb not null default '[]',
    add column further_sections jsonb not null default '[]';

comment on column condition.narrower_names is
    'Names of a part of what the condition is; also_known_as has those of the same.';

alter table condition_code
    add column display_language text,
    add column relationship text
        constraint condition_code_relationship_known check (relationship in ('equivalent', 'broader', 'narrower')),
    add column version text;

comment on column condition_code.relationship is
    'How what the code means relates to the condition, in the words of the FHIR ConceptMap.';

alter table cause add column codes jsonb not null default '[]';
alter table symptom add column codes jsonb not null default '[]';

-- Before the live tables are filled anew, readers get their facts from what is in them.
update condition set facts = with_coded_units(jsonb_build_object('facts', facts))->'facts'
 where facts @? '$[*].unit ? (@.type() == "string")';

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
                   'action', flag.action) order by flag.urgency_rank, flag.position), '[]')
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

-- Each language has an alphabet of its own: to readers of Spanish, ñ is a letter after n, to those of English an n with
-- a mark. ICU knows these orders, from the CLDR of Unicode. A collation belongs to a statement and to an index, not to a
-- row: so each served language has a collation, and an index of its own on each table that is listed by name.

create function name_collation(tag text) returns text
    language sql immutable parallel safe
    return 'names_' || replace(lower(tag), '-', '_');

comment on function name_collation is 'The name of the collation by which readers of a language find names in order.';

create function order_names(tag text) returns void
    language plpgsql set client_min_messages = error
as $function$
declare
    list record;
begin
    begin
        execute format('create collation if not exists %I (provider = icu, locale = %L)', name_collation(tag), tag);
    exception when others then -- ICU cannot read every tag that BCP 47 allows
        execute format('create collation %I (provider = icu, locale = %L)', name_collation(tag), 'und');
    end;
    for list in
        select *
          from (values ('cause', 'name', 'slug'),
                       ('symptom', 'name', 'slug'),
                       ('condition', 'name', 'slug'),
                       ('comparison', 'name', 'slug'),
                       ('faq', 'question', 'slug, condition_slug')) as listed (of_table, by_column, then_by)
    loop
        execute format('create index if not exists %I on %I (%I collate %I, %s) where reader_language = %L',
            list.of_table || '_by_' || name_collation(tag), list.of_table, list.by_column, name_collation(tag),
            list.then_by, tag);
    end loop;
end
$function$;

comment on function order_names is
    'Makes the collation of a language and the indexes by it, where they are not there yet.';

create function order_names_of_served_language() returns trigger
    language plpgsql
as $function$
begin
    perform order_names(new.language);
    return null;
end
$function$;

create trigger served_language_orders_names
    after insert on served_language
    for each row execute function order_names_of_served_language();

do $$
begin
    perform order_names(language) from served_language;
end
$$;

drop index cause_by_name;
drop index symptom_by_name;
drop index condition_by_name;
drop index comparison_by_name;
drop index faq_by_question;

create function in_order_of_names(tag text, items json) returns json
    language plpgsql stable parallel safe
as $function$
declare
    ordered json;
begin
    execute format($$
        select json_agg(item order by item->>'name' collate %I, item->>'slug' collate "C")
          from json_array_elements($1) as item$$, name_collation(tag))
        into ordered using items;
    return ordered;
end
$function$;

comment on function in_order_of_names is
    'Objects with a name and a slug, by the name as readers of a language find it in order.';

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
                   'display', code.display) order by code.position), '[]')
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
                       select from red_flag flag
                        where flag.reader_language = tie.reader_language
                          and flag.condition_slug = tie.condition_slug
                          and flag.symptom_slug = tie.symptom_slug)) order by tie.position), '[]')
          from condition_symptom tie
          join symptom on symptom.reader_language = tie.reader_language and symptom.slug = tie.symptom_slug
         where tie.reader_language = condition.reader_language and tie.condition_slug = condition.slug) as symptoms,
       (select coalesce(json_agg(json_build_object(
                   'slug', flag.slug,
                   'language', case when flag.language <> condition.language then flag.language end,
                   'symptom', json_build_object(
                       'slug', symptom.slug,
                       'name', symptom.name,
                       'language', case when symptom.language <> flag.language then symptom.language end),
                   'urgency', urgency.name,
                   'mayIndicate', flag.may_indicate,
                   'why', flag.why,
                   'action', flag.action) order by flag.position), '[]')
          from red_flag flag
          join urgency on urgency.rank = flag.urgency_rank
          join symptom on symptom.reader_language = flag.reader_language and symptom.slug = flag.symptom_slug
         where flag.reader_language = condition.reader_language and flag.condition_slug = condition.slug) as red_flags,
       (select coalesce(json_agg(json_build_object(
                   'slug', part.item->>'slug',
                   'name', part.item->>'name',
                   'relationship', part.item->>'relationship',
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
                   'answer', faq.answer) order by faq.position), '[]')
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
       condition.disclaimer
  from condition;

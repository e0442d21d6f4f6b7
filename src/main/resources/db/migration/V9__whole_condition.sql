-- A page, or a section of one, is a single statement: one round trip, and one state of the database by itself.

create view whole_condition as
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
       (select coalesce(json_agg(json_build_object(
                   'comparison', comparison.slug,
                   'slug', other.slug,
                   'name', other.name,
                   'language', case when other.language <> condition.language then other.language end)
                   order by other.name, other.slug), '[]')
          from comparison
          join condition other
            on other.reader_language = comparison.reader_language
           and other.slug = case comparison.first_condition
                                when condition.slug then comparison.second_condition
                                else comparison.first_condition end
         where comparison.reader_language = condition.reader_language
           and (comparison.first_condition = condition.slug or comparison.second_condition = condition.slug)) as comparisons,
       condition.calls_to_action,
       condition.review,
       condition.sources,
       condition.disclaimer
  from condition;

comment on view whole_condition is
    'A condition with every part of it, each as JSON in editorial order: one statement gives a page, or a section of one.';

-- A red flag that is read without its condition looks the same wherever it stands: in lists, with a symptom that it
-- names, and in the answer to a look-up.

drop view listed_symptom;
drop view symptom_of_condition;

create view whole_red_flag as
select flag.reader_language,
       flag.condition_slug,
       flag.slug,
       flag.urgency_rank,
       flag.condition_version,
       flag.position,
       json_build_object(
           'slug', flag.slug,
           'language', flag.language,
           'condition', json_build_object(
               'slug', condition.slug,
               'name', condition.name,
               'language', case when condition.language <> flag.language then condition.language end),
           'name', flag.name,
           'match', flag.match,
           'symptoms', flag.symptoms,
           'urgency', urgency.name,
           'mayIndicate', flag.may_indicate,
           'why', flag.why,
           'action', flag.action,
           'review', source.review,
           'sources', source.sources,
           'disclaimer', source.disclaimer,
           'revision', source.revision,
           'updatedAt', flag.updated_at) as content
  from listed_red_flag flag
  join urgency on urgency.rank = flag.urgency_rank
  join condition on condition.reader_language = flag.reader_language and condition.slug = flag.condition_slug
  join condition source on source.reader_language = flag.language and source.slug = flag.condition_slug;

comment on view whole_red_flag is
    'A red flag as it is read without its condition, as JSON: with its condition, its symptoms, and what the text says of itself. A text that the translation lacks stands in the original, and so that says it.';

create view symptom_of_condition as
select tie.*,
       (select coalesce(json_agg(flag.content order by flag.urgency_rank, flag.position), '[]')
          from red_flag_symptom named
          join whole_red_flag flag
            on flag.reader_language = named.reader_language and flag.condition_slug = named.condition_slug
           and flag.slug = named.red_flag_slug
         where named.reader_language = tie.reader_language and named.condition_slug = tie.condition_slug
           and named.symptom_slug = tie.symptom_slug) as red_flags
  from condition_symptom tie;

comment on view symptom_of_condition is
    'A symptom of a condition with the red flags of the condition that name it, as JSON, the most urgent first.';

create view listed_symptom as
select symptom.*,
       (select coalesce(json_agg(flag.content order by flag.urgency_rank, flag.condition_slug,
                                     flag.condition_version, flag.position), '[]')
          from (
              select *
                from red_flag_symptom
               where reader_language = symptom.reader_language and symptom_slug = symptom.slug
               order by urgency_rank, condition_slug, condition_version, red_flag_position
               limit 10) as named
          join whole_red_flag flag
            on flag.reader_language = named.reader_language and flag.condition_slug = named.condition_slug
           and flag.slug = named.red_flag_slug) as red_flags
  from symptom;

comment on view listed_symptom is
    'A symptom with the most urgent red flags that name it, of whatever condition, as JSON; at most 10.';

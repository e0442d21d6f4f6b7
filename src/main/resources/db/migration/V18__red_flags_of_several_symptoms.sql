-- A red flag is about one symptom or several, any of them or all together, has a name, and one of four urgencies.

-- History is kept as it was written: a revision is never changed, and a migration that rewrote it would have to be
-- trusted for ever. So what was published in an earlier form is brought into the present one as it is read. The result
-- depends on nothing but what was published up to then, so it is the same at each reading: a red flag of one symptom
-- gets the name that the symptom had, in the language of the document or else in that of the originals.

create function with_named_red_flags(written jsonb, of_language text, published_at timestamptz) returns jsonb
    language sql stable parallel safe
    return jsonb_set(written, '{redFlags}', (
        select jsonb_agg(
                   case when part.flag ? 'symptom'
                        then (part.flag - 'symptom')
                             || jsonb_build_object(
                                    'name', coalesce(called.name, replace(part.flag->>'symptom', '-', ' ')),
                                    'match', 'any',
                                    'symptoms', jsonb_build_array(part.flag->'symptom'))
                        else part.flag end
                   order by part.position)
          from jsonb_array_elements(written->'redFlags') with ordinality as part (flag, position)
          left join lateral (
              select revision.content->>'name' as name
                from content_state
               cross join document
                join document_revision revision on revision.document_id = document.id
               where document.type = 'symptom' and document.slug = part.flag->>'symptom'
                 and document.language in (of_language, content_state.default_language)
                 and revision.op = 'published' and revision.at <= published_at
               order by document.language = of_language desc, revision.revision desc
               limit 1) as called on true));

comment on function with_named_red_flags is
    'Content whose red flags of one symptom, without a name, have become ones of several.';

-- Apart from what is seldom needed, so that a statement that reads content takes this in, and does not call it.
create function in_present_form(written jsonb, of_language text, published_at timestamptz) returns jsonb
    language sql stable parallel safe
    return case when written @? '$.redFlags[*].symptom'
                then with_named_red_flags(written, of_language, published_at)
                else written end;

comment on function in_present_form is
    'The content of a revision as the schemas of today have it. Whoever reads content of revisions reads it through this.';

create or replace view visible_document as
select served_language.language                             as reader_language,
       original.type,
       original.slug,
       coalesce(translation.language, original.language)     as language,
       coalesce(translation.revision, original.revision)     as revision,
       coalesce(translation.changed_at, original.changed_at) as updated_at,
       in_present_form(shown.content, coalesce(translation.language, original.language), shown.at) as content,
       original.language                                     as original_language,
       original.changed_at                                   as original_updated_at,
       in_present_form(source.content, original.language, source.at) as original_content
  from content_state
  join document original
    on original.language = content_state.default_language and original.op = 'published'
 cross join served_language
  left join document translation
    on translation.type = original.type and translation.slug = original.slug
   and translation.language = served_language.language and translation.op = 'published'
  left join document_revision shown
    on shown.document_id = coalesce(translation.id, original.id)
   and shown.revision = coalesce(translation.revision, original.revision)
  left join document_revision source
    on source.document_id = original.id and source.revision = original.revision;

-- The rule of a red flag is met by the symptoms that are there: by any of those that it names, or by all together. It
-- is met at least as often as another one if each set of symptoms that meets the other meets it too.

create function is_met_whenever(match text, symptoms jsonb, other_match text, other_symptoms jsonb) returns boolean
    language sql immutable strict parallel safe
    return case
        when other_match = 'all' and match = 'all' then symptoms <@ other_symptoms
        when other_match = 'all' then symptoms ?| array(select jsonb_array_elements_text(other_symptoms))
        when match = 'any' then symptoms @> other_symptoms
        else coalesce((
            select bool_and(symptoms <@ jsonb_build_array(part.symptom))
              from jsonb_array_elements(other_symptoms) as part (symptom)), true)
        end;

comment on function is_met_whenever is
    'Whether a rule (any or all of its symptoms) is met by each set of symptoms that meets the other rule.';

drop view whole_condition;

alter table red_flag
    drop constraint red_flag_urgency;

update urgency set rank = 4 where name = 'soon';
update urgency set rank = 3 where name = 'urgent';
insert into urgency (rank, name) values (2, 'immediate');
update red_flag set urgency_rank = urgency_rank + 1 where urgency_rank >= 2;

alter table red_flag
    add constraint red_flag_urgency foreign key (urgency_rank) references urgency,
    add column name text,
    add column match text not null default 'any' constraint red_flag_match_known check (match in ('any', 'all')),
    add column condition_version bigint not null default 0;

comment on column red_flag.condition_version is
    'The same for all red flags of a condition, and greater after each change of it. Whoever goes through the red flags page by page sorts by it before their positions, and so begins a condition again that has changed meanwhile: the position of a red flag alone would then lead past another one.';

update red_flag
   set name = symptom.name
  from symptom
 where symptom.reader_language = red_flag.reader_language and symptom.slug = red_flag.symptom_slug;

create table red_flag_symptom (
    reader_language   text     not null,
    condition_slug    text     not null,
    red_flag_slug     text     not null,
    position          smallint not null,
    symptom_slug      text     not null,
    urgency_rank      smallint not null,
    condition_version bigint   not null,
    red_flag_position smallint not null,
    constraint red_flag_symptom_key primary key (reader_language, condition_slug, red_flag_slug, symptom_slug),
    constraint red_flag_symptom_red_flag foreign key (reader_language, condition_slug, red_flag_slug)
        references red_flag on delete cascade deferrable initially deferred,
    constraint red_flag_symptom_symptom foreign key (reader_language, symptom_slug)
        references symptom deferrable initially deferred
);

create index red_flag_symptom_by_symptom
    on red_flag_symptom (reader_language, symptom_slug, urgency_rank, condition_slug, condition_version, red_flag_position);

comment on table red_flag_symptom is 'The symptoms that a red flag names, in editorial order.';
comment on column red_flag_symptom.urgency_rank is
    'That of the red flag, as are condition_version and red_flag_position: so an index has the red flags that name a symptom in their order, however many there are, and however few of all.';

insert into red_flag_symptom (reader_language, condition_slug, red_flag_slug, position, symptom_slug, urgency_rank,
                              condition_version, red_flag_position)
select reader_language, condition_slug, slug, 1, symptom_slug, urgency_rank, condition_version, position from red_flag;

set constraints all immediate;

alter table red_flag
    drop column symptom_slug,
    alter column name set not null,
    alter column match drop default,
    alter column condition_version drop default;

drop index red_flag_by_urgency;
create index red_flag_by_urgency
    on red_flag (reader_language, urgency_rank, condition_slug, condition_version, position);

comment on table red_flag is
    'A flag that a translation lacks, or that it says is met less often than the original says, stands here in the language of the original; urgency is the higher of the two.';

create view listed_red_flag as
select flag.*,
       (select json_agg(json_build_object(
                   'slug', symptom.slug,
                   'name', symptom.name,
                   'language', case when symptom.language <> flag.language then symptom.language end)
                   order by named.position)
          from red_flag_symptom named
          join symptom on symptom.reader_language = named.reader_language and symptom.slug = named.symptom_slug
         where named.reader_language = flag.reader_language and named.condition_slug = flag.condition_slug
           and named.red_flag_slug = flag.slug) as symptoms
  from red_flag flag;

comment on view listed_red_flag is 'A red flag with the symptoms that it names, as JSON.';

create view symptom_of_condition as
select tie.*,
       (select coalesce(json_agg(json_build_object(
                   'slug', flag.slug,
                   'name', flag.name,
                   'language', case when flag.language <> condition.language then flag.language end,
                   'urgency', urgency.name,
                   'why', flag.why,
                   'action', flag.action) order by flag.urgency_rank, flag.position), '[]')
          from red_flag_symptom named
          join red_flag flag
            on flag.reader_language = named.reader_language and flag.condition_slug = named.condition_slug
           and flag.slug = named.red_flag_slug
          join urgency on urgency.rank = flag.urgency_rank
          join condition on condition.reader_language = named.reader_language and condition.slug = named.condition_slug
         where named.reader_language = tie.reader_language and named.condition_slug = tie.condition_slug
           and named.symptom_slug = tie.symptom_slug) as red_flags
  from condition_symptom tie;

comment on view symptom_of_condition is
    'A symptom of a condition with the red flags of the condition that name it, as JSON, the most urgent first.';

create view listed_symptom as
select symptom.*,
       (select coalesce(json_agg(json_build_object(
                   'slug', flag.slug,
                   'name', flag.name,
                   'language', case when flag.language <> symptom.language then flag.language end,
                   'condition', json_build_object(
                       'slug', condition.slug,
                       'name', condition.name,
                       'language', case when condition.language <> flag.language then condition.language end),
                   'urgency', urgency.name,
                   'why', flag.why,
                   'action', flag.action) order by flag.urgency_rank, flag.condition_slug, flag.position), '[]')
          from (
              select *
                from red_flag_symptom
               where reader_language = symptom.reader_language and symptom_slug = symptom.slug
               order by urgency_rank, condition_slug, condition_version, red_flag_position
               limit 10) as named
          join red_flag flag
            on flag.reader_language = named.reader_language and flag.condition_slug = named.condition_slug
           and flag.slug = named.red_flag_slug
          join urgency on urgency.rank = flag.urgency_rank
          join condition on condition.reader_language = flag.reader_language and condition.slug = flag.condition_slug) as red_flags
  from symptom;

comment on view listed_symptom is
    'A symptom with the most urgent red flags that name it, of whatever condition, as JSON; at most 10.';

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

comment on view whole_condition is
    'A condition with every part of it, each as JSON in editorial order, red flags the most urgent first: one statement gives a page, or a section of one.';

-- The statements that fill the live tables have changed, so whoever starts first fills them anew.
update content_state set filled_by = null;

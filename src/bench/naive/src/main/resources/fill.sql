-- From the service's live tables, for readers of English.
insert into naive.cause (id, slug, name)
select row_number() over (), slug, name from public.cause where reader_language = 'en';

insert into naive.symptom (id, slug, name)
select row_number() over (), slug, name from public.symptom where reader_language = 'en';

insert into naive.condition (id, slug, language, extent, name, summary, diagnostic_approach, care_summary, review_status, disclaimer, revision, updated_at)
select row_number() over (), slug, language, extent, name, summary, diagnosis->>'approach', care_advice->>'summary', review->>'status', disclaimer, revision, updated_at
  from public.condition where reader_language = 'en';

create view naive.filled as
select naive.id as condition_id, live.* from naive.condition naive join public.condition live on live.slug = naive.slug and live.reader_language = 'en';

insert into naive.condition_also_known_as (condition_id, position, also_known_as)
select condition_id, n - 1, value from naive.filled, jsonb_array_elements_text(also_known_as) with ordinality as item (value, n);

insert into naive.condition_search_questions (condition_id, position, search_questions)
select condition_id, n - 1, value from naive.filled, jsonb_array_elements_text(search_questions) with ordinality as item (value, n);

insert into naive.condition_overview (condition_id, position, overview)
select condition_id, n - 1, value from naive.filled, jsonb_array_elements_text(overview) with ordinality as item (value, n);

insert into naive.fact (id, condition_id, position, slug, label, value, unit, population, statement)
select row_number() over (), condition_id, n, o->>'slug', o->>'label', (o->>'value')::numeric, o->>'unit', o->>'population', o->>'statement'
  from naive.filled, jsonb_array_elements(facts) with ordinality as item (o, n);

insert into naive.associated_condition (id, condition_id, position, slug, name, relationship)
select row_number() over (), condition_id, n, o->>'slug', o->>'name', o->>'relationship'
  from naive.filled, jsonb_array_elements(associated_conditions) with ordinality as item (o, n);

insert into naive.prevention_step (id, condition_id, position, slug, title, detail)
select row_number() over (), condition_id, n, o->>'slug', o->>'title', o->>'detail'
  from naive.filled, jsonb_array_elements(prevention) with ordinality as item (o, n);

insert into naive.diagnostic_test (id, condition_id, position, slug, name, purpose, procedure)
select row_number() over (), condition_id, n, o->>'slug', o->>'name', o->>'purpose', o->>'procedure'
  from naive.filled, jsonb_array_elements(diagnosis->'tests') with ordinality as item (o, n);

insert into naive.treatment (id, condition_id, position, slug, name, kind, detail)
select row_number() over (), condition_id, n, o->>'slug', o->>'name', o->>'kind', o->>'detail'
  from naive.filled, jsonb_array_elements(treatments) with ordinality as item (o, n);

insert into naive.care_criterion (id, condition_id, position, slug, situation, urgency)
select row_number() over (), condition_id, n, o->>'slug', o->>'when', o->>'urgency'
  from naive.filled, jsonb_array_elements(care_advice->'seeDoctorIf') with ordinality as item (o, n);

insert into naive.call_to_action (id, condition_id, position, intent, label)
select row_number() over (), condition_id, n, o->>'intent', o->>'label'
  from naive.filled, jsonb_array_elements(calls_to_action) with ordinality as item (o, n);

insert into naive.source (id, condition_id, position, title, publisher, reviewed_by, url)
select row_number() over (), condition_id, n, o->>'title', o->>'publisher', o->>'reviewedBy', o->>'url'
  from naive.filled, jsonb_array_elements(sources) with ordinality as item (o, n);

insert into naive.code (id, condition_id, position, system, code, display)
select row_number() over (), condition.id, live.position, live.system, live.code, live.display
  from public.condition_code live join naive.condition condition on condition.slug = live.condition_slug where live.reader_language = 'en';

insert into naive.condition_cause (id, condition_id, position, cause_id, explanation)
select row_number() over (), condition.id, live.position, cause.id, live.explanation
  from public.condition_cause live join naive.condition condition on condition.slug = live.condition_slug
  join naive.cause cause on cause.slug = live.cause_slug where live.reader_language = 'en';

insert into naive.condition_symptom (id, condition_id, position, symptom_id, description)
select row_number() over (), condition.id, live.position, symptom.id, live.description
  from public.condition_symptom live join naive.condition condition on condition.slug = live.condition_slug
  join naive.symptom symptom on symptom.slug = live.symptom_slug where live.reader_language = 'en';

insert into naive.red_flag (id, condition_id, position, slug, name, match, urgency, why, action)
select row_number() over (), condition.id,
       row_number() over (partition by condition.id order by live.urgency_rank, live.position),
       live.slug, live.name, live.match, urgency.name, live.why, live.action
  from public.red_flag live join naive.condition condition on condition.slug = live.condition_slug
  join public.urgency urgency on urgency.rank = live.urgency_rank
 where live.reader_language = 'en';

insert into naive.red_flag_symptom (red_flag_id, position, symptom_id)
select flag.id, live.position - 1, symptom.id
  from public.red_flag_symptom live join naive.condition condition on condition.slug = live.condition_slug
  join naive.red_flag flag on flag.condition_id = condition.id and flag.slug = live.red_flag_slug
  join naive.symptom symptom on symptom.slug = live.symptom_slug where live.reader_language = 'en';

insert into naive.red_flag_may_indicate (red_flag_id, position, may_indicate)
select flag.id, n - 1, item.value
  from public.red_flag live join naive.condition condition on condition.slug = live.condition_slug
  join naive.red_flag flag on flag.condition_id = condition.id and flag.slug = live.slug,
       jsonb_array_elements_text(live.may_indicate) with ordinality as item (value, n) where live.reader_language = 'en';

insert into naive.faq (id, condition_id, position, slug, question, answer)
select row_number() over (), condition.id, live.position, live.slug, live.question, live.answer
  from public.faq live join naive.condition condition on condition.slug = live.condition_slug where live.reader_language = 'en';

insert into naive.comparison (id, slug, first_id, second_id)
select row_number() over (), live.slug, one.id, other.id
  from public.comparison live join naive.condition one on one.slug = live.first_condition
  join naive.condition other on other.slug = live.second_condition where live.reader_language = 'en';

drop view naive.filled;

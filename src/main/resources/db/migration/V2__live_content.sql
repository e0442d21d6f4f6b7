-- What readers read. Every table holds, for each served language (reader_language), what a reader of that language
-- sees: the translation where one is live, else the original. language says which language the text is in.
-- Only published content is ever in these tables, so no read can leak a draft.

create table urgency (
    rank smallint not null constraint urgency_key primary key,
    name text     not null constraint urgency_name unique
);

insert into urgency (rank, name) values (1, 'emergency'), (2, 'urgent'), (3, 'soon');

-- A release gives all its documents one instant, so a page of the newest often begins among equals. With this number
-- and the slug both ascending, one row comparison finds the place in an index.
create function newest_first(instant timestamptz) returns bigint
    language sql immutable parallel safe
    return (extract(epoch from to_timestamp(0) - instant) * 1000000)::bigint;

comment on function newest_first is 'Microseconds before 1970: ascending, the newest instant comes first.';

create view visible_document as
select served_language.language                             as reader_language,
       original.type,
       original.slug,
       coalesce(translation.language, original.language)     as language,
       coalesce(translation.revision, original.revision)     as revision,
       coalesce(translation.changed_at, original.changed_at) as updated_at,
       shown.content,
       original.language                                     as original_language,
       original.changed_at                                   as original_updated_at,
       source.content                                        as original_content
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

comment on view visible_document is
    'For each live original and each served language the document that a reader sees: the translation, else the original.';

create table cause (
    reader_language text        not null,
    slug            text        not null,
    language        text        not null,
    revision        integer     not null,
    updated_at      timestamptz not null,
    update_order    bigint      not null generated always as (newest_first(updated_at)) stored,
    name            text        collate "und-x-icu" not null,
    also_known_as   jsonb       not null,
    description     text,
    review          jsonb       not null,
    sources         jsonb       not null,
    disclaimer      text,
    search          tsvector    not null,
    constraint cause_key primary key (reader_language, slug)
);

create index cause_by_name on cause (reader_language, name, slug);
create index cause_by_update on cause (reader_language, update_order, slug);
create index cause_search on cause using gin (search) with (fastupdate = off);

create table symptom (
    reader_language text        not null,
    slug            text        not null,
    language        text        not null,
    revision        integer     not null,
    updated_at      timestamptz not null,
    update_order    bigint      not null generated always as (newest_first(updated_at)) stored,
    name            text        collate "und-x-icu" not null,
    also_known_as   jsonb       not null,
    description     text,
    review          jsonb       not null,
    sources         jsonb       not null,
    disclaimer      text,
    search          tsvector    not null,
    constraint symptom_key primary key (reader_language, slug)
);

create index symptom_by_name on symptom (reader_language, name, slug);
create index symptom_by_update on symptom (reader_language, update_order, slug);
create index symptom_search on symptom using gin (search) with (fastupdate = off);

create table condition (
    reader_language       text        not null,
    slug                  text        not null,
    language              text        not null,
    revision              integer     not null,
    updated_at            timestamptz not null,
    update_order          bigint      not null generated always as (newest_first(updated_at)) stored,
    extent                text        not null constraint condition_extent_known check (extent in ('full', 'brief')),
    name                  text        collate "und-x-icu" not null,
    also_known_as         jsonb       not null,
    search_questions      jsonb       not null,
    summary               text        not null,
    overview              jsonb       not null,
    facts                 jsonb       not null,
    associated_conditions jsonb       not null,
    prevention            jsonb       not null,
    diagnosis             jsonb       not null,
    treatments            jsonb       not null,
    care_advice           jsonb       not null,
    calls_to_action       jsonb       not null,
    review                jsonb       not null,
    sources               jsonb       not null,
    disclaimer            text        not null,
    search                tsvector    not null,
    constraint condition_key primary key (reader_language, slug)
);

create index condition_by_name on condition (reader_language, name, slug);
create index condition_by_update on condition (reader_language, update_order, slug);
create index condition_search on condition using gin (search) with (fastupdate = off);

create table condition_code (
    reader_language text     not null,
    condition_slug  text     not null,
    position        smallint not null,
    system          text     not null,
    code            text     not null,
    display         text     not null,
    constraint condition_code_key primary key (reader_language, condition_slug, position),
    constraint condition_code_condition foreign key (reader_language, condition_slug)
        references condition on delete cascade deferrable initially deferred
);

create index condition_code_by_code on condition_code (reader_language, code, system, condition_slug);

create table condition_cause (
    reader_language text     not null,
    condition_slug  text     not null,
    position        smallint not null,
    cause_slug      text     not null,
    explanation     text,
    constraint condition_cause_key primary key (reader_language, condition_slug, cause_slug),
    constraint condition_cause_condition foreign key (reader_language, condition_slug)
        references condition on delete cascade deferrable initially deferred,
    constraint condition_cause_cause foreign key (reader_language, cause_slug)
        references cause deferrable initially deferred
);

create index condition_cause_by_cause on condition_cause (reader_language, cause_slug, condition_slug);

create table condition_symptom (
    reader_language text     not null,
    condition_slug  text     not null,
    position        smallint not null,
    symptom_slug    text     not null,
    description     text,
    constraint condition_symptom_key primary key (reader_language, condition_slug, symptom_slug),
    constraint condition_symptom_condition foreign key (reader_language, condition_slug)
        references condition on delete cascade deferrable initially deferred,
    constraint condition_symptom_symptom foreign key (reader_language, symptom_slug)
        references symptom deferrable initially deferred
);

create index condition_symptom_by_symptom on condition_symptom (reader_language, symptom_slug, condition_slug);

create table red_flag (
    reader_language text        not null,
    condition_slug  text        not null,
    slug            text        not null,
    language        text        not null,
    position        smallint    not null,
    symptom_slug    text        not null,
    urgency_rank    smallint    not null constraint red_flag_urgency references urgency,
    may_indicate    jsonb       not null,
    why             text        not null,
    action          text        not null,
    updated_at      timestamptz not null,
    constraint red_flag_key primary key (reader_language, condition_slug, slug),
    constraint red_flag_condition foreign key (reader_language, condition_slug)
        references condition on delete cascade deferrable initially deferred,
    constraint red_flag_symptom foreign key (reader_language, symptom_slug)
        references symptom deferrable initially deferred
);

create index red_flag_by_urgency on red_flag (reader_language, urgency_rank, condition_slug, slug);
create index red_flag_by_symptom on red_flag (reader_language, symptom_slug, urgency_rank, condition_slug, slug);

comment on table red_flag is
    'A flag that a translation lacks stands here in the language of the original; urgency is the higher of the two.';

create table faq (
    reader_language text        not null,
    condition_slug  text        not null,
    slug            text        not null,
    language        text        not null,
    position        smallint    not null,
    in_document     boolean     not null,
    question        text        collate "und-x-icu" not null,
    answer          text        not null,
    updated_at      timestamptz not null,
    update_order    bigint      not null generated always as (newest_first(updated_at)) stored,
    search          tsvector    not null,
    constraint faq_key primary key (reader_language, condition_slug, slug),
    constraint faq_condition foreign key (reader_language, condition_slug)
        references condition on delete cascade deferrable initially deferred
);

create index faq_by_question on faq (reader_language, question, slug, condition_slug);
create index faq_by_update on faq (reader_language, update_order, slug, condition_slug);
create index faq_by_slug on faq (reader_language, slug);
create unique index faq_slug_once_per_language on faq (language, slug) where in_document and language = reader_language;
create index faq_search on faq using gin (search) with (fastupdate = off);

comment on column faq.in_document is
    'False where the question stands in the original only: listed for the reader, but not part of the translation.';

create table comparison (
    reader_language  text        not null,
    slug             text        not null,
    language         text        not null,
    revision         integer     not null,
    updated_at       timestamptz not null,
    update_order     bigint      not null generated always as (newest_first(updated_at)) stored,
    name             text        collate "und-x-icu" not null,
    summary          text        not null,
    first_condition  text        not null,
    second_condition text        not null,
    lower_condition  text        not null generated always as (least(first_condition collate "C", second_condition collate "C")) stored,
    higher_condition text        not null generated always as (greatest(first_condition collate "C", second_condition collate "C")) stored,
    aspects          jsonb       not null,
    review           jsonb       not null,
    sources          jsonb       not null,
    disclaimer       text        not null,
    search           tsvector    not null,
    constraint comparison_key primary key (reader_language, slug),
    constraint comparison_pair_once unique (reader_language, lower_condition, higher_condition) deferrable initially deferred,
    constraint comparison_of_two check (first_condition <> second_condition),
    constraint comparison_first foreign key (reader_language, first_condition)
        references condition deferrable initially deferred,
    constraint comparison_second foreign key (reader_language, second_condition)
        references condition deferrable initially deferred
);

create index comparison_by_name on comparison (reader_language, name, slug);
create index comparison_by_update on comparison (reader_language, update_order, slug);
create index comparison_by_first on comparison (reader_language, first_condition);
create index comparison_by_second on comparison (reader_language, second_condition);
create index comparison_search on comparison using gin (search) with (fastupdate = off);

-- What was ever published: releases, documents, and every revision of each document.

create table release (
    id         uuid        not null constraint release_key primary key,
    title      text        not null,
    status     text        not null constraint release_status_known check (status in ('planned', 'applied', 'discarded')),
    author     text        not null,
    created_at timestamptz not null,
    applied_at timestamptz,
    last_seq   bigint,
    constraint release_applied_has_instant check ((status = 'applied') = (applied_at is not null)),
    constraint release_last_seq_when_applied check (status = 'applied' or last_seq is null)
);

comment on table release is 'A set of documents published and withdrawn together, or not at all.';
comment on column release.last_seq is
    'Position of its last change in the change feed, for good; null where it changed nothing.';

create table document (
    id          bigint      generated always as identity constraint document_key primary key,
    type        text        not null constraint document_type_known check (type in ('condition', 'cause', 'symptom', 'comparison')),
    slug        text        not null constraint document_slug_formed check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    language    text        not null,
    revision    integer     not null constraint document_revision_positive check (revision > 0),
    op          text        not null constraint document_op_known check (op in ('published', 'withdrawn')),
    seq         bigint      not null constraint document_seq_once unique,
    release_id  uuid        not null constraint document_release references release,
    changed_at  timestamptz not null,
    reason      text        constraint document_reason_known check (reason in ('clinical-error', 'superseded', 'editorial')),
    replacement text,
    constraint document_identity unique (type, slug, language),
    constraint document_reason_when_withdrawn check ((op = 'withdrawn') = (reason is not null))
);

create index document_feed_of_type on document (type, seq);
create index document_feed_of_language on document (language, seq);
create index document_feed_of_type_and_language on document (type, language, seq);

comment on table document is 'One row for each document that ever went live, as its newest revision left it.';
comment on column document.seq is 'Position of the newest change in the change feed.';

create table document_revision (
    document_id bigint      not null constraint document_revision_document references document,
    revision    integer     not null constraint document_revision_number_positive check (revision > 0),
    op          text        not null constraint document_revision_op_known check (op in ('published', 'withdrawn')),
    content     jsonb,
    release_id  uuid        not null constraint document_revision_release references release,
    at          timestamptz not null,
    reason      text,
    replacement text,
    constraint document_revision_key primary key (document_id, revision),
    constraint document_revision_content_when_published check ((op = 'published') = (content is not null)),
    constraint document_revision_reason_when_withdrawn check ((op = 'withdrawn') = (reason is not null))
);

comment on table document_revision is 'Every revision, immutable and kept for ever; a withdrawal is one without content.';

create table document_reference (
    document_id bigint not null constraint document_reference_document references document on delete cascade,
    to_type     text   not null,
    to_slug     text   not null,
    constraint document_reference_key primary key (to_type, to_slug, document_id)
);

create index document_reference_by_document on document_reference (document_id);

comment on table document_reference is 'What the live revision of each document refers to; references name the original.';

create table document_claim (
    claim       text   not null constraint document_claim_known check (claim in ('faq', 'pair')),
    language    text   not null,
    key         text   not null,
    document_id bigint not null constraint document_claim_document references document on delete cascade,
    constraint document_claim_key primary key (claim, language, key)
);

create index document_claim_by_document on document_claim (document_id);

comment on table document_claim is
    'What only one live document of a language may have: the slug of a FAQ, and the pair of conditions of a comparison.';

create table content_state (
    only_row         boolean not null default true constraint content_state_key primary key
                             constraint content_state_single check (only_row),
    default_language text    not null,
    newest_seq       bigint  not null default 0,
    newest_release   uuid    constraint content_state_release references release,
    newest_at        timestamptz
);

comment on table content_state is 'The language of originals, fixed for this database, and how far its change feed has come.';

create table served_language (
    language text not null constraint served_language_key primary key
);

comment on table served_language is 'The languages that the live tables are filled for.';

-- What a release would change, document by document, kept from planning on; the audit trail of who did what.

alter table release
    add column applied_by   text,
    add column discarded_at timestamptz,
    add column findings     jsonb not null default '[]',
    add constraint release_discarded_has_instant check ((status = 'discarded') = (discarded_at is not null));

comment on column release.author is 'Who planned it.';

create index release_by_creation on release (created_at desc, id);
create index release_planned on release (created_at) where status = 'planned';

create table release_document (
    release_id    uuid     not null constraint release_document_release references release,
    position      integer  not null,
    type          text     not null,
    slug          text     not null,
    language      text     not null,
    pointer       text,
    if_revision   integer,
    content       jsonb,
    reason        text,
    replacement   text,
    action        text     constraint release_document_action_known
                           check (action in ('create', 'update', 'republish', 'withdraw', 'unchanged')),
    replaces      integer,
    feed_position integer,
    patch         jsonb,
    constraint release_document_key primary key (release_id, type, slug, language)
);

comment on table release_document is 'The plan of each release: what happens to which document.';
comment on column release_document.pointer is 'Where it stands in the bundle; null where it hangs on another one.';
comment on column release_document.replaces is 'The revision that planning found; 0 if the document had never existed.';
comment on column release_document.content is 'What goes live; from then on it is kept by the revision alone.';
comment on column release_document.patch is 'RFC 6902 patch from the live content to the new one, for an update.';
comment on column release_document.feed_position is 'Order of the change within its release; null where nothing changes.';

create table idempotency_key (
    caller      text        not null,
    path        text        not null,
    key         text        not null,
    body_digest text        not null,
    status      integer     not null,
    location    text,
    body        text        not null,
    created_at  timestamptz not null,
    constraint idempotency_key_once primary key (caller, path, key)
);

create index idempotency_key_by_age on idempotency_key (created_at);

comment on table idempotency_key is 'First answers to requests that may be repeated, kept for seven days.';

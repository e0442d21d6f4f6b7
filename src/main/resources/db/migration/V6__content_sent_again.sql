-- Who sends content again as it stands live has it neither checked nor compared again: the digest tells.

alter table document
    add column content_digest text,
    add constraint document_digest_when_published check (op = 'published' or content_digest is null);

comment on column document.content_digest is
    'Digest of the live content as it was sent and of the rules that it was held to; null where that is not known.';

alter table release_document
    add column content_digest text;

comment on column release_document.content_digest is
    'Digest of what was sent, and of the rules that it was held to, until the release is applied.';

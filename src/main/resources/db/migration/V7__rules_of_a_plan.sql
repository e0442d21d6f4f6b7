-- A plan that was made before an upgrade is held to the rules of the service that applies it.

alter table release
    add column rules text;

comment on column release.rules is
    'Digest of the rules that the documents of a plan were held to; null where that is not known.';

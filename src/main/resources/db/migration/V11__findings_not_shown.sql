-- A release shows so many findings and no more; how many there were besides is a number.

alter table release
    add column findings_not_shown integer not null default 0;

comment on column release.findings_not_shown is
    'How many findings there were besides those stored in findings.';

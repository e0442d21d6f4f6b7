-- A release that is applied again, after the database was restored to an earlier point, makes another history: each
-- application has an identity of its own, made at random as it happens, by which two histories are told apart.

alter table release
    add column application uuid,
    add constraint release_application_when_applied check (status = 'applied' or application is null);

comment on column release.application is
    'Random identity of its application. Null where it was not applied, where it changed nothing, and where a version of the service applied it that knew of no such identity: then the id of the release stands for it.';

create unique index release_application on release ((coalesce(application, id)));

-- The head of the content and what was withdrawn up to it come from one statement: who knows the one knows the other.
-- Nearly always nothing has changed, so what is costly is worked out only after a change. It must not take long, as a
-- connection that gives no answer soon is given up: so names of the withdrawn come along as long as they are not many.
create index document_withdrawn on document (id) where op = 'withdrawn';

create function content_news(known_seq bigint, known_application uuid)
    returns table (head_seq bigint, head_application uuid, follows boolean, withdrawn text[], gone_names json)
    language plpgsql stable set jit = off
as $$
begin
    select newest_seq, coalesce(newest.application, newest.id) into head_seq, head_application
      from content_state
      left join release newest on newest.id = content_state.newest_release;
    if not found then
        return;
    end if;
    follows := head_seq >= known_seq
        and (known_application is null
             or exists (select from release where coalesce(application, id) = known_application));
    if follows and known_seq > 0 and head_seq > known_seq then
        withdrawn := array(
            select distinct slug
              from document
             where seq > known_seq
               and exists (
                   select from document_revision withdrawal
                     join release on release.id = withdrawal.release_id
                    where withdrawal.document_id = document.id
                      and withdrawal.op = 'withdrawn'
                      and release.last_seq > known_seq));
    end if;
    if (head_seq <> known_seq or head_application is distinct from known_application)
       and (select count(*) from (
                (select from document where op = 'withdrawn' limit 1001)
                 union all
                (select from withdrawn_name limit 1001)) as withdrawn_names) <= 1000 then
        gone_names := (select coalesce(json_agg(gone), '[]') from gone);
    end if;
    return next;
end
$$;

comment on function content_news is
    'The head of the content; whether its history goes through a known head; the slugs of what was withdrawn after that one, also of what has been published again since; and, where the two differ and no more than 1,000 names are withdrawn, all rows of the view gone.';

-- Without statistics, PostgreSQL takes these tables for a thousand times as large, and compiles statements of a release
-- for seconds that run for milliseconds. They are too small for it to gather the statistics by itself.
analyze served_language;
analyze content_state;

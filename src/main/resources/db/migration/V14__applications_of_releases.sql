-- A release that is applied again, after the database was restored to an earlier point, makes another history: each
-- application has an identity of its own, made at random as it happens, by which two histories are told apart.

alter table release
    add column application uuid,
    add constraint release_application_when_applied check (status = 'applied' or application is null);

comment on column release.application is
    'Random identity of its application. Null where it was not applied, where it changed nothing, and where a version of the service applied it that knew of no such identity: then the id of the release stands for it.';

create unique index release_application on release ((coalesce(application, id)));

-- As before, but without a condition on the names of documents, which the join with the holder makes anyway: with it,
-- PostgreSQL looked at all that is withdrawn for each that is withdrawn.
create or replace view gone as
select distinct on (served_language.language, named.kind, named.name)
       served_language.language                                         as reader_language,
       named.kind,
       named.name,
       told.type,
       told.slug,
       nullif(told.language, content_state.default_language)           as translation,
       told.reason,
       told.changed_at                                                 as withdrawn_at,
       live.slug                                                        as replacement
  from content_state
 cross join served_language
 cross join (
     select type as kind, slug as name, id as document_id from document
      union all
     select kind, name, document_id from withdrawn_name) as named
  join document holder
    on holder.id = named.document_id and holder.op = 'withdrawn'
  join document original
    on original.type = holder.type and original.slug = holder.slug
   and original.language = content_state.default_language
  join document told
    on told.id = case original.op when 'withdrawn' then original.id else holder.id end
  left join document live
    on live.type = told.type and live.slug = told.replacement
   and live.language = content_state.default_language and live.op = 'published'
 where case named.kind
       when 'faq' then
           not exists (
               select from faq
                where faq.reader_language = served_language.language and faq.slug = named.name)
           and (holder.language in (served_language.language, content_state.default_language)
                or holder.language in (select language from served_language)
                   and not exists (
                       select from document_claim claim
                        where claim.claim = 'faq' and claim.key = named.name
                          and claim.language in (select language from served_language)))
       when 'pair' then
           holder.language = content_state.default_language
           and not exists (
               select from comparison
                where comparison.reader_language = served_language.language
                  and comparison.lower_condition = split_part(named.name, '|', 1)
                  and comparison.higher_condition = split_part(named.name, '|', 2))
       else holder.language = content_state.default_language
       end
 order by served_language.language, named.kind, named.name,
          holder.language in (served_language.language, content_state.default_language) desc,
          holder.seq desc;

create index document_withdrawn on document (id) where op = 'withdrawn';

-- The head of the content and what was withdrawn up to it come from one statement: who knows the one knows the other.
-- Nearly always nothing has changed, so what is costly is worked out only after a change. It must not take long, as a
-- connection that gives no answer soon is given up: so names of the withdrawn come along as long as they are not many,
-- and the two larger queries are planned each time, for tables as large as they are then.

create function content_news(known_seq bigint, known_application uuid)
    returns table (head_seq bigint, head_application uuid, follows boolean, withdrawn text[], gone_names json)
    language plpgsql stable set jit = off
as $function$
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
        execute $$
            select array_agg(distinct slug)
              from document
             where seq > $1
               and exists (
                   select from document_revision withdrawal
                     join release on release.id = withdrawal.release_id
                    where withdrawal.document_id = document.id
                      and withdrawal.op = 'withdrawn'
                      and release.last_seq > $1)$$
            into withdrawn using known_seq;
    end if;
    if (head_seq <> known_seq or head_application is distinct from known_application)
       and (select count(*) from (
                (select from document where op = 'withdrawn' limit 1001)
                 union all
                (select from withdrawn_name limit 1001)) as withdrawn_names) <= 1000 then
        execute $$select coalesce(json_agg(gone), '[]') from gone$$ into gone_names;
    end if;
    return next;
end
$function$;

comment on function content_news is
    'The head of the content; whether its history goes through a known head; the slugs of what was withdrawn after that one, also of what has been published again since; and, where the two differ and no more than 1,000 names are withdrawn, all rows of the view gone.';

-- Without statistics, PostgreSQL takes these tables for a thousand times as large, and compiles statements of a release
-- for seconds that run for milliseconds. They are too small for it to gather the statistics by itself.
analyze served_language;
analyze content_state;

-- What is not there any more is asked for by its name, and so is what was only a part of a document or a pair that it
-- compared. Why it is gone is worked out here, once, for whatever asks.

create table withdrawn_name (
    kind        text   not null constraint withdrawn_name_kind_known check (kind in ('faq', 'pair')),
    name        text   not null,
    document_id bigint not null constraint withdrawn_name_document references document on delete cascade,
    constraint withdrawn_name_key primary key (kind, name, document_id)
);

create index withdrawn_name_by_document on withdrawn_name (document_id);

comment on table withdrawn_name is
    'What a withdrawn document could be found by beside its slug when it was last live: the slugs of its FAQs, and the pair of conditions of a comparison, in alphabetical order and joined by a bar.';

create view gone as
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
     select type as kind, slug as name, id as document_id from document where op = 'withdrawn'
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

comment on view gone is
    'For each served language and each name that had something live and has nothing any more: the withdrawal that a reader is told of. The kind of a name is a type of document, faq or pair. A part goes with its document: with the original where that is withdrawn, else with the translation alone. The replacement is there while it is live.';

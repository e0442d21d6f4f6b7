-- What is published for a code, or for the nearest code above it, whatever the type of the document.

create table coding (
    reader_language  text     not null,
    type             text     not null constraint coding_type_known check (type in ('condition', 'symptom', 'cause')),
    slug             text     not null,
    position         smallint not null,
    system           text     not null,
    code             text     not null,
    form             text     not null,
    display          text     not null,
    display_language text,
    relationship     text     constraint coding_relationship_known
                              check (relationship in ('equivalent', 'broader', 'narrower')),
    version          text,
    constraint coding_key primary key (reader_language, type, slug, position)
);

create index coding_by_form on coding (reader_language, system, form);

comment on table coding is 'The codes of every live document, for each served language as its readers see it.';
comment on column coding.form is 'The code in the one form by which it is looked up: see code_form.';

create function code_form(system text, code text) returns text
    language sql immutable parallel safe
    return case when system in ('http://hl7.org/fhir/sid/icd-10-cm', 'http://hl7.org/fhir/sid/icd-10')
                then upper(replace(code, '.', '')) else code end;

comment on function code_form is
    'The one form of a code that may be written in several: those of ICD-10 with or without the point, in any case.';

-- Each question has a number, a system and the forms that would answer it, the longest of which wins.
create function nearest_codings(tag text, questions jsonb)
    returns table (number integer, type text, slug text, system text, code text, form text, display text,
                   display_language text, relationship text, version text)
    language sql stable parallel safe
as $function$
    select distinct on (found.number, found.type, found.slug)
           found.number, found.type, found.slug, found.system, found.code, found.form, found.display,
           found.display_language, found.relationship, found.version
      from (select asked.number, coding.*,
                   rank() over (partition by asked.number order by length(coding.form) desc) as place
              from jsonb_to_recordset(questions) as asked (number integer, system text, form text)
              join coding
                on coding.reader_language = tag and coding.system = asked.system and coding.form = asked.form) as found
     where found.place = 1
     order by found.number, found.type, found.slug, found.position
$function$;

comment on function nearest_codings is
    'The documents of the nearest code to each that is asked for: of the forms given, the longest that any has.';

-- Of a name whose words are all words of a document's name, its other names, its codes or the questions that it answers.
create function named_documents(tag text, questions jsonb, at_most integer)
    returns table (number integer, type text, slug text, place bigint)
    language plpgsql stable
as $function$
declare
    tongue search_tongue;
begin
    select * into tongue from search_tongue where language = tag;
    return query
    select asked.number, found.type, found.slug, found.place
      from jsonb_to_recordset(questions) as asked (number integer, name text)
     cross join lateral (
           select bool_and(meant.forms is not null)                                          as known,
                  string_agg('(' || any_of(meant.forms, '^', '')::text || ')', ' & ')::tsquery as query
             from unnest(tsvector_to_array(written_words(tongue.configuration, asked.name))) as typed (lexeme)
            cross join lateral (
                  select array_agg(written.word) as forms
                    from search_word as written
                   where written.reader_language = tag
                     and written.stem = coalesce((ts_lexize(tongue.stemmer, typed.lexeme))[1], typed.lexeme)) as meant) as words
     cross join lateral (
           select document.type, document.slug,
                  row_number() over (order by document.name_words, document.name, document.slug) as place
             from search_document as document
            where words.known
              and document.words @@ words.query
              and document.reader_language = tag
              and document.type in ('condition', 'symptom', 'cause')
            order by 3
            limit at_most) as found;
end
$function$;

comment on function named_documents is
    'The documents that have all words of each name in their names, codes or search questions; shorter names first.';

create view document_in_short as
select reader_language, 'condition' as type, slug, language, name, also_known_as, summary, review, sources, disclaimer,
       revision, updated_at
  from condition
 union all
select reader_language, 'symptom', slug, language, name, also_known_as, description, review, sources, disclaimer,
       revision, updated_at
  from symptom
 union all
select reader_language, 'cause', slug, language, name, also_known_as, description, review, sources, disclaimer,
       revision, updated_at
  from cause
 union all
select reader_language, 'comparison', slug, language, name, '[]', summary, review, sources, disclaimer,
       revision, updated_at
  from comparison;

comment on view document_in_short is 'What is shown of a document where it stands among others, whatever its type.';

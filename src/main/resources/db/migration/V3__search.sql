-- Full-text search in the reader's language: stemmed, accents folded.
-- unaccent is a dictionary inside the configurations; as a function call it is not immutable enough for an index.

create extension if not exists unaccent;

create table search_language (
    language      text not null constraint search_language_key primary key,
    configuration text not null
);

insert into search_language (language, configuration) values
    ('ar', 'arabic'), ('hy', 'armenian'), ('eu', 'basque'), ('ca', 'catalan'), ('da', 'danish'), ('nl', 'dutch'),
    ('en', 'english'), ('fi', 'finnish'), ('fr', 'french'), ('de', 'german'), ('el', 'greek'), ('hi', 'hindi'),
    ('hu', 'hungarian'), ('id', 'indonesian'), ('ga', 'irish'), ('it', 'italian'), ('lt', 'lithuanian'),
    ('ne', 'nepali'), ('no', 'norwegian'), ('nb', 'norwegian'), ('nn', 'norwegian'), ('pt', 'portuguese'),
    ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'), ('es', 'spanish'), ('sv', 'swedish'), ('ta', 'tamil'),
    ('tr', 'turkish'), ('yi', 'yiddish');

do $$
declare
    name text;
begin
    create text search configuration content_simple (copy = pg_catalog.simple);
    alter text search configuration content_simple
        alter mapping for hword, hword_part, word with unaccent, simple;
    for name in select distinct configuration from search_language loop
        execute format('create text search configuration %I (copy = pg_catalog.%I)', 'content_' || name, name);
        execute format('alter text search configuration %I alter mapping for hword, hword_part, word with unaccent, %I',
            'content_' || name, name || '_stem');
    end loop;
end
$$;

create function search_configuration(tag text) returns regconfig
    language sql stable parallel safe
    return coalesce(
        (select 'content_' || configuration from search_language where language = split_part(tag, '-', 1)),
        'content_simple')::regconfig;

comment on function search_configuration is 'The text-search configuration for a language tag; a plain one where there is no stemmer.';

-- Words are kept stemmed and as written: the stem finds other forms, the written form finds what is half typed.
create function searchable(tag text, words text) returns tsvector
    language sql stable parallel safe
    return to_tsvector(search_configuration(tag), coalesce(words, ''))
        || to_tsvector('content_simple'::regconfig, coalesce(words, ''));

create function search_words(list jsonb) returns text
    language sql immutable parallel safe
    return (select string_agg(value, ' ') from jsonb_array_elements_text(list));

comment on function search_words is 'The strings of a JSON array as one text.';

-- All words must match, the last one also as the beginning of a word.
create function search_query(tag text, complete_words text, last_word text) returns tsquery
    language sql stable parallel safe set client_min_messages = warning
    return plainto_tsquery(search_configuration(tag), complete_words)
        && (to_tsquery(search_configuration(tag), last_word || ':*')
            || to_tsquery('content_simple'::regconfig, last_word || ':*'));

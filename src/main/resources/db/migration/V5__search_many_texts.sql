-- To look up the configuration of a language takes longer than to search a short text: once is enough for many texts.
create function searchable(configuration regconfig, words text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector(configuration, coalesce(words, ''))
        || to_tsvector('content_simple'::regconfig, coalesce(words, ''));

create view reader_search as
with once as materialized (
    select language as reader_language, search_configuration(language) as configuration from served_language
)
select * from once;

comment on view reader_search is
    'The text-search configuration of each served language, looked up once in a statement and not for each row.';

-- One search over everything that a reader may mean, in one ranked list.

-- Words as they are written, accents folded, without those that only grammar needs: search_word knows their stems.
do $$
declare
    name text;
    stops text;
begin
    create text search configuration written_simple (copy = content_simple);
    for name in select distinct configuration from search_language loop
        execute format('create text search configuration %I (copy = written_simple)', 'written_' || name);
        select (regexp_match(dictinitoption, 'stopwords = ''(\w+)'''))[1] into stops
          from pg_ts_dict where oid = (name || '_stem')::regdictionary;
        if stops is not null then
            execute format('create text search dictionary %I (template = simple, stopwords = %I, accept = false)',
                'grammar_' || name, stops);
            execute format('create text search dictionary %I (template = simple, stopwords = %I)',
                'written_' || name, stops);
            execute format('alter text search configuration %I
                                alter mapping for asciihword, asciiword, hword, hword_asciipart, hword_part, word
                                with %I, unaccent, %I',
                'written_' || name, 'grammar_' || name, 'written_' || name);
        end if;
    end loop;
end
$$;

create view search_tongue as
with once as materialized (
    select served_language.language,
           ('written_' || coalesce(search_language.configuration, 'simple'))::regconfig as configuration,
           coalesce(search_language.configuration || '_stem', 'simple')::regdictionary  as stemmer
      from served_language
      left join search_language on search_language.language = split_part(served_language.language, '-', 1)
)
select * from once;

comment on view search_tongue is
    'For each served language how its words are read for the search over everything, and what gives their stems.';

-- Only letters and digits count; the parser of PostgreSQL would take some words with a point or a slash for addresses.
create function written_words(configuration regconfig, texts text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector(configuration, translate(coalesce(texts, ''), '-/.@:_+&<>#=\~%*', '                '));

create table search_document (
    id              bigint   generated always as identity constraint search_document_key primary key,
    reader_language text     not null,
    type            text     not null,
    slug            text     not null,
    part_of         text     not null,
    language        text     not null,
    name            text     not null,
    review          jsonb    not null,
    texts           text     not null,
    name_words      smallint not null,
    words           tsvector not null,
    constraint search_document_once unique (reader_language, type, slug, part_of)
);

create index search_document_by_words on search_document using gin (words) with (fastupdate = off);
create index search_document_by_part on search_document (part_of) where part_of <> '';

comment on table search_document is 'Everything that can be a hit, for each served language as its readers see it.';
comment on column search_document.part_of is 'Slug of the condition that it is a part of; empty where it is a document.';
comment on column search_document.texts is 'What an excerpt is taken from: one text a line, without the name.';
comment on column search_document.name_words is 'How many different words the name has, without those of grammar.';
comment on column search_document.words is
    'Weights: A of the name, B of other names, search questions and codes, C of what it says first, D of the rest. A word of weight A or B is there once more with a ^ before it, so that the index alone finds it.';

create table search_word (
    reader_language text    not null,
    word            text    collate "C" not null,
    stem            text    collate "C" not null,
    documents       integer not null,
    constraint search_word_key primary key (reader_language, word)
);

create index search_word_by_stem on search_word (reader_language, stem);

comment on table search_word is
    'Every word of search_document, with its stem in the language of the reader and the number of rows that have it.';

-- Similar words need two extensions that a database may refuse: then searches find no words with slips.
create function search_slips() returns boolean
    language plpgsql set client_min_messages = error
as $function$
begin
    if to_regclass('search_word_by_letters') is null then
        create extension if not exists pg_trgm;
        create extension if not exists fuzzystrmatch;
        create index search_word_by_letters on search_word using gin (word gin_trgm_ops)
            where word !~ '\d' and length(word) between 4 and 40;
    end if;
    return true;
exception when others then
    return false;
end
$function$;

comment on function search_slips is
    'Makes what finding similar words needs, where it is not there yet; false where the database refuses.';

do $$
begin
    perform search_slips();
end
$$;

-- A letter too many, too few or wrong, or two that changed places; in a longer word two of these.
create function similar_words(tag text, typed text, half boolean) returns setof search_word
    language plpgsql stable
as $function$
declare
    letters  constant integer := length(typed);
    swapped  constant text[] := array(
        select overlay(typed placing substr(typed, at + 1, 1) || substr(typed, at, 1) from at for 2)
          from generate_series(1, letters - 1) as at);
    distance constant integer := case when letters < 8 then 1 else 2 end;
begin
    if letters not between 4 and 40 or typed ~ '\d'
        or (select count(*) from pg_extension where extname in ('pg_trgm', 'fuzzystrmatch')) < 2 then
        return;
    end if;
    perform set_config('pg_trgm.similarity_threshold', '0.2', true);
    return query
    select near.*
      from (select * from search_word
             where reader_language = tag and word = any (swapped)
             union
            select * from search_word
             where reader_language = tag and word % typed and word !~ '\d' and length(word) between 4 and 40) as near
     cross join lateral (
           select case when near.word = any (swapped) then 1
                       when half then least(levenshtein_less_equal(typed, near.word, distance),
                                            levenshtein_less_equal(typed, left(near.word, letters), distance))
                       else levenshtein_less_equal(typed, near.word, distance) end as steps) as way
     where way.steps <= distance
     order by way.steps, near.documents desc, near.word
     limit 5;
end
$function$;

comment on function similar_words is 'Words that someone may have meant who typed this one, of which perhaps the end is still to come.';

-- What readers call a term, and what they ask, beside its name.
alter table cause add column search_questions jsonb not null default '[]';
alter table symptom add column search_questions jsonb not null default '[]';
alter table faq add column search_questions jsonb not null default '[]';

create function search_lines(list jsonb) returns text
    language sql immutable parallel safe
    return (select string_agg(value, E'\n') from jsonb_array_elements_text(list));

comment on function search_lines is 'The strings of a JSON array, one a line.';

create function search_texts(content jsonb, paths jsonpath[]) returns text
    language sql immutable parallel safe
    return (select string_agg(part.value #>> '{}', E'\n' order by path.position, part.position)
              from unnest(paths) with ordinality as path (value, position)
             cross join jsonb_path_query(content, path.value) with ordinality as part (value, position));

comment on function search_texts is 'What stands at these places of a content, one text a line.';

create or replace view whole_condition as
select condition.reader_language,
       condition.slug,
       condition.language,
       condition.revision,
       condition.updated_at,
       condition.extent,
       condition.name,
       condition.also_known_as,
       condition.search_questions,
       condition.summary,
       condition.overview,
       condition.facts,
       (select coalesce(json_agg(json_build_object(
                   'system', code.system,
                   'code', code.code,
                   'display', code.display) order by code.position), '[]')
          from condition_code code
         where code.reader_language = condition.reader_language and code.condition_slug = condition.slug) as codes,
       (select coalesce(json_agg(json_build_object(
                   'slug', cause.slug,
                   'name', cause.name,
                   'language', case when cause.language <> condition.language then cause.language end,
                   'explanation', tie.explanation) order by tie.position), '[]')
          from condition_cause tie
          join cause on cause.reader_language = tie.reader_language and cause.slug = tie.cause_slug
         where tie.reader_language = condition.reader_language and tie.condition_slug = condition.slug) as causes,
       (select coalesce(json_agg(json_build_object(
                   'slug', symptom.slug,
                   'name', symptom.name,
                   'language', case when symptom.language <> condition.language then symptom.language end,
                   'description', tie.description,
                   'descriptionLanguage', tie.language,
                   'redFlag', exists (
                       select from red_flag_symptom named
                        where named.reader_language = tie.reader_language
                          and named.condition_slug = tie.condition_slug
                          and named.symptom_slug = tie.symptom_slug)) order by tie.position), '[]')
          from condition_symptom tie
          join symptom on symptom.reader_language = tie.reader_language and symptom.slug = tie.symptom_slug
         where tie.reader_language = condition.reader_language and tie.condition_slug = condition.slug) as symptoms,
       (select coalesce(json_agg(json_build_object(
                   'slug', flag.slug,
                   'language', case when flag.language <> condition.language then flag.language end,
                   'name', flag.name,
                   'match', flag.match,
                   'symptoms', flag.symptoms,
                   'urgency', urgency.name,
                   'mayIndicate', flag.may_indicate,
                   'why', flag.why,
                   'action', flag.action) order by flag.urgency_rank, flag.position), '[]')
          from listed_red_flag flag
          join urgency on urgency.rank = flag.urgency_rank
         where flag.reader_language = condition.reader_language and flag.condition_slug = condition.slug) as red_flags,
       (select coalesce(json_agg(json_build_object(
                   'slug', part.item->>'slug',
                   'name', part.item->>'name',
                   'relationship', part.item->>'relationship',
                   'live', exists (
                       select from condition other
                        where other.reader_language = condition.reader_language
                          and other.slug = part.item->>'slug')) order by part.position), '[]')
          from jsonb_array_elements(condition.associated_conditions) with ordinality as part (item, position)) as associated_conditions,
       condition.prevention,
       condition.diagnosis,
       condition.treatments,
       condition.care_advice,
       (select coalesce(json_agg(json_build_object(
                   'slug', faq.slug,
                   'question', faq.question,
                   'answer', faq.answer,
                   'searchQuestions', faq.search_questions) order by faq.position), '[]')
          from faq
         where faq.reader_language = condition.reader_language and faq.condition_slug = condition.slug
           and faq.in_document) as faqs,
       (select case when count(*) < 2 then coalesce(json_agg(part.item), '[]')
                    else in_order_of_names(condition.reader_language, json_agg(part.item)) end
          from (
              select json_build_object(
                         'comparison', comparison.slug,
                         'slug', other.slug,
                         'name', other.name,
                         'language', case when other.language <> condition.language then other.language end) as item
              from comparison
              join condition other
                on other.reader_language = comparison.reader_language
               and other.slug = case comparison.first_condition
                                    when condition.slug then comparison.second_condition
                                    else comparison.first_condition end
             where comparison.reader_language = condition.reader_language
               and (comparison.first_condition = condition.slug or comparison.second_condition = condition.slug)) as part) as comparisons,
       condition.calls_to_action,
       condition.review,
       condition.sources,
       condition.disclaimer
  from condition;

create function is_of_red_flag(tag text, hit_type text, hit_slug text) returns boolean
    language sql stable parallel safe
    return hit_type = 'red-flag'
        or hit_type = 'symptom' and exists (
               select from red_flag_symptom as named
                where named.reader_language = tag and named.symptom_slug = hit_slug);

comment on function is_of_red_flag is 'Whether a hit is a red flag, or a symptom that a red flag names.';

create type search_meaning as (
    word      text,
    forms     text[],
    documents integer,
    weight    real
);

comment on type search_meaning is
    'A word as it was typed, the words that it may mean, how many rows have those, and what a match is worth: more where fewer have them.';

-- A word means every word of its stem; the last one also every word that it begins; one that is not known, words that
-- are similar. What is not like any word, and what only grammar needs, means nothing.
create function search_meanings(tag text, typed text[]) returns setof search_meaning
    language plpgsql stable
as $function$
declare
    meaning  search_meaning;
    tongue   search_tongue;
    written  text[];
    is_last  boolean;
    begun    search_meaning;
    similars integer := 0;
begin
    select * into tongue from search_tongue where language = tag;
    for at in 1 .. cardinality(typed) loop
        written := tsvector_to_array(written_words(tongue.configuration, typed[at]));
        continue when cardinality(written) = 0;
        is_last := at = cardinality(typed);
        select typed[at], array_agg(known.word), sum(known.documents), 1.0
          into meaning
          from search_word known
         where known.reader_language = tag
           and known.stem in (select coalesce((ts_lexize(tongue.stemmer, word))[1], word) from unnest(written) as word);
        if is_last then
            select typed[at], array_agg(word), sum(documents), case when meaning.forms is null then 0.9 else 1.0 end
              into begun
              from (select known.word, known.documents
                      from search_word known
                     where known.reader_language = tag
                       and known.word >= written[1] and known.word < written[1] || U&'\+10FFFF'
                       and known.word <> all (coalesce(meaning.forms, '{}'))
                     order by known.documents desc, known.word
                     limit 20) as beginning_so;
            meaning := row(typed[at], meaning.forms || begun.forms,
                           coalesce(meaning.documents, 0) + coalesce(begun.documents, 0), begun.weight);
        end if;
        if meaning.forms is null and similars < 6 then
            similars := similars + 1;
            select typed[at], array_agg(word), sum(documents), 0.7
              into meaning
              from similar_words(tag, written[1], is_last);
        end if;
        continue when meaning.forms is null;
        meaning.weight := meaning.weight / ln(2.7 + meaning.documents);
        return next meaning;
    end loop;
end
$function$;

create function any_of(forms text[], before text, weights text) returns tsquery
    language sql immutable parallel safe
    return (select string_agg(quote_literal(before || form) || weights, ' | ')::tsquery from unnest(forms) as form);

comment on function any_of is 'The query for any of these words, each with something before it, in some of the weights.';

-- What of these rows is a hit, the best first: the name counts most, and more where the words are more of it, or where
-- the text goes on about them. Whatever has too few of the words is none.
create function search_ranked(
    tag        text,
    meanings   search_meaning[],
    ids        bigint[],
    after_miss integer,
    after_tie  text,
    at_most    integer)
    returns json
    language plpgsql stable
as $function$
declare
    total   constant real := (select sum(weight) from unnest(meanings));
    worth   constant real[] := array(select weight from unnest(meanings));
    in_name constant tsquery[] := array(select any_of(forms, '', ':A') from unnest(meanings));
    known   constant tsquery[] := array(select any_of(forms, '', ':B') from unnest(meanings));
    told    constant tsquery[] := array(select any_of(forms, '', ':C') from unnest(meanings));
    further constant tsquery[] := array(select any_of(forms, '', ':D') from unnest(meanings));
begin
    return (
        with scored as materialized (
            select looked.id, is_of_red_flag(tag, looked.type, looked.slug) as red_flag,
                   1200 - round(1000 * (score.match
                       + 0.1 * least(1, score.named / greatest(looked.name_words, 1.0))))::integer as miss
              from search_document as looked
             cross join lateral (select looked.words || '' as words offset 0) as held
             cross join lateral (
                select sum(worth[at] * field) / total                       as match,
                       sum(worth[at]) filter (where field > 0) / total      as coverage,
                       count(*) filter (where field >= 1)                   as named
                  from (select at, case when held.words @@ in_name[at]
                                        then 1 + case when held.words @@ known[at] then 0.06 else 0 end
                                               + case when held.words @@ told[at] then 0.03 else 0 end
                                        when held.words @@ known[at] then 0.8
                                        when held.words @@ told[at] then 0.45
                                        when held.words @@ further[at] then 0.25
                                        else 0 end as field
                          from generate_subscripts(worth, 1) as at) as word) as score
             where looked.id = any (ids) and score.coverage >= 0.3
        ),
        placed as (
            select document.*, scored.red_flag, scored.miss,
                   concat_ws(' ', case when scored.red_flag then 0 else 1 end,
                       array_position(array['condition', 'red-flag', 'symptom', 'faq', 'cause', 'comparison'],
                                      document.type),
                       lpad(length(document.name)::text, 4, '0'), document.slug, document.part_of)
                       collate "C" as tie
              from scored
              join search_document as document using (id)
        ),
        page as (
            select *
              from placed
             where after_miss is null or (miss, tie) > (after_miss, after_tie)
             order by miss, tie
             limit at_most
        )
        select coalesce(json_agg(json_build_object(
                   'type', page.type,
                   'slug', page.slug,
                   'partOf', nullif(page.part_of, ''),
                   'language', page.language,
                   'name', page.name,
                   'conditionName', condition.name,
                   'conditionLanguage', condition.language,
                   'redFlag', page.red_flag,
                   'review', page.review,
                   'texts', left(page.texts, 40000),
                   'miss', page.miss,
                   'tie', page.tie) order by page.miss, page.tie), '[]')
          from page
          left join condition on condition.reader_language = tag and condition.slug = page.part_of);
end
$function$;

-- Looks first at what has all words; then, from the word on that fewest have, at what is called so and at what says so,
-- as long as the words that are left are enough for a hit. How many rows it looks at is bounded, and so is the time in
-- which it looks for more of them than it has.
create function search_everything(
    tag        text,
    typed      text[],
    words_used integer,
    looked_at  integer,
    millis     integer,
    after_miss integer,
    after_tie  text,
    at_most    integer)
    returns json
    language plpgsql stable
as $function$
declare
    ends     constant timestamptz := clock_timestamp() + make_interval(secs => millis / 1000.0);
    meanings search_meaning[];
    left_out text[];
    total    real;
    rest     real;
    step     tsquery;
    ids      bigint[] := '{}';
    found    bigint[];
    room     integer;
    cut_off  boolean := false;
begin
    begin
        meanings := array(select meaning from search_meanings(tag, typed) as meaning
                           order by meaning.weight desc, meaning.word);
        left_out := array(select word from unnest(meanings[words_used + 1 :]));
        meanings := meanings[: words_used];
        select sum(weight) into total from unnest(meanings);
        rest := total;
        for at in 0 .. 2 * cardinality(meanings) loop
            if at = 0 then
                select string_agg('(' || any_of(forms, '', '')::text || ')', ' & ')::tsquery
                  into step from unnest(meanings);
            elsif at % 2 = 1 then
                rest := case when at = 1 then total else rest - meanings[at / 2].weight end;
                exit when rest < 0.3 * total;
                step := any_of(meanings[at / 2 + 1].forms, '^', '');
            else
                step := any_of(meanings[at / 2].forms, '', '');
            end if;
            continue when at = 0 and cardinality(meanings) = 1;
            room := looked_at - cardinality(ids);
            found := array(
                select id from search_document
                 where words @@ step and reader_language = tag and id <> all (ids)
                 limit room + 1);
            ids := ids || found[: room];
            cut_off := cardinality(found) > room or (cardinality(ids) > 0 and clock_timestamp() > ends);
            exit when cut_off;
        end loop;
    exception when query_canceled then
        if cardinality(ids) = 0 then
            raise;
        end if;
        cut_off := true;
    end;
    return json_build_object(
        'hits', search_ranked(tag, meanings, ids, after_miss, after_tie, at_most),
        'meanings', (select coalesce(json_agg(json_build_object('forms', forms, 'weight', weight)), '[]')
                       from unnest(meanings)),
        'leftOut', coalesce(left_out, '{}'),
        'cutOff', cut_off);
end
$function$;

package healthcontent.content.search;

import healthcontent.content.Projection;
import healthcontent.document.DocumentType;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Fills what the search over everything looks at: a row for each document and for each red flag and question, and a row
 * for each word, with the number of rows that have it. A red flag is also called what its symptoms are called, and a
 * comparison what its conditions are called; so these change with those.
 */
@Singleton
class SearchProjection implements Projection {

    private static final String DUE = """
            with due as (
                select type, slug, '' as part_of from touched
                 union
                select 'red-flag', named.red_flag_slug, named.condition_slug
                  from red_flag_symptom as named
                  join touched on touched.type = 'symptom' and touched.slug = named.symptom_slug
                 union
                select 'comparison', comparison.slug, ''
                  from comparison
                  join touched on touched.type = 'condition'
                   and touched.slug in (comparison.first_condition, comparison.second_condition)
                 union
                select part.type, search_document.slug, search_document.part_of
                  from search_document
                  join touched on touched.type = 'condition' and touched.slug = search_document.part_of
                 cross join (values ('red-flag'), ('faq')) as part (type)
                 where part.type = search_document.type
                 union
                select 'red-flag', red_flag.slug, red_flag.condition_slug
                  from red_flag
                  join touched on touched.type = 'condition' and touched.slug = red_flag.condition_slug
                 union
                select 'faq', faq.slug, faq.condition_slug
                  from faq
                  join touched on touched.type = 'condition' and touched.slug = faq.condition_slug
            ),
            """;

    private static final String REMOVE = DUE + """
            removed as (
                delete from search_document
                 using due
                 where due.type = search_document.type and due.slug = search_document.slug
                   and due.part_of = search_document.part_of
                returning reader_language, words
            ),
            counted as (
                select reader_language, word.lexeme as word, count(*) as documents
                  from removed
                 cross join unnest(removed.words) as word
                 where word.lexeme not like '^%'
                 group by reader_language, word.lexeme
            )
            update search_word
               set documents = search_word.documents - counted.documents
              from counted
             where counted.reader_language = search_word.reader_language and counted.word = search_word.word
            """;

    /**
     * The summary comes before what only repeats it, since an excerpt is taken from the first of equally good texts.
     */
    private static final String OF_DOCUMENTS = """
            documents as (
                select document.reader_language, due.type, due.slug, '' as part_of, document.language,
                       held.content->>'name' as name,
                       held.content->'review' as review,
                       coalesce(held.content->'sources', '[]') as sources,
                       held.content->>'disclaimer' as disclaimer,
                       document.revision,
                       concat_ws(E'\\n', search_lines(held.content->'alsoKnownAs'),
                           search_lines(held.content->'narrowerNames'),
                           (select string_agg(concat_ws(E'\\n', one.name, search_lines(one.also_known_as),
                                                  search_lines(one.narrower_names)), E'\\n'
                                              order by one.slug)
                              from condition as one
                             where due.type = 'comparison' and one.reader_language = document.reader_language
                               and one.slug in (select jsonb_array_elements_text(held.content->'conditions'))),
                           search_texts(held.content, '{$.codes[*].code, $.codes[*].display}')) as known_as,
                       concat_ws(E'\\n', due.slug, search_lines(held.content->'searchQuestions'),
                           replace(search_texts(held.content, '{$.codes[*].code}'), '.', '')) as asked,
                       search_texts(held.content, '{$.summary, $.description, $.overview[*]}') as told,
                       search_texts(held.content, '{$.facts[*].statement, $.redFlags[*].name, $.redFlags[*].why,
                           $.redFlags[*].mayIndicate[*], $.redFlags[*].action, $.causes[*].explanation,
                           $.symptoms[*].description, $.treatments[*].name, $.treatments[*].detail,
                           $.prevention[*].title, $.prevention[*].detail, $.careAdvice.summary,
                           $.careAdvice.seeDoctorIf[*].when, $.careAdvice.seeDoctorIf[*].action, $.diagnosis.approach, $.diagnosis.tests[*].name,
                           $.diagnosis.tests[*].purpose, $.diagnosis.tests[*].procedure,
                           $.associatedConditions[*].name, $.associatedConditions[*].relationship,
                           $.associatedConditions[*].codes[*].code, $.furtherSections[*].title,
                           $.furtherSections[*].paragraphs[*], $.furtherSections[*].items[*].title,
                           $.furtherSections[*].items[*].detail,
                           $.faqs[*].question, $.faqs[*].answer, $.facts[*].label, $.facts[*].population,
                           $.facts[*].unit.label, $.aspects[*].name, $.aspects[*].values[*].text}') as further
                  from due
                  join visible_document as document on document.type = due.type and document.slug = due.slug
                 cross join lateral (select document.content || '{}' as content offset 0) as held
            ),
            """;

    private static final String OF_RED_FLAGS = """
            flags as (
                select flag.reader_language, due.type, due.slug, due.part_of, flag.language,
                       flag.name,
                       source.review,
                       source.sources,
                       source.disclaimer,
                       source.revision,
                       named.known_as,
                       concat_ws(E'\\n', due.slug, named.asked) as asked,
                       concat_ws(E'\\n', flag.why, search_lines(flag.may_indicate), flag.action) as told,
                       concat_ws(E'\\n', named.told, condition.name, search_lines(condition.also_known_as),
                           search_lines(condition.narrower_names)) as further
                  from due
                  join red_flag flag
                    on due.type = 'red-flag' and flag.slug = due.slug and flag.condition_slug = due.part_of
                  join condition
                    on condition.reader_language = flag.reader_language and condition.slug = flag.condition_slug
                  join condition source
                    on source.reader_language = flag.language and source.slug = flag.condition_slug
                 cross join lateral (
                    select string_agg(concat_ws(E'\\n', symptom.name, search_lines(symptom.also_known_as)), E'\\n'
                                      order by rule.position) as known_as,
                           string_agg(search_lines(symptom.search_questions), E'\\n' order by rule.position) as asked,
                           string_agg(symptom.description, E'\\n' order by rule.position) as told
                      from red_flag_symptom as rule
                      join symptom
                        on symptom.reader_language = rule.reader_language and symptom.slug = rule.symptom_slug
                     where rule.reader_language = flag.reader_language and rule.condition_slug = flag.condition_slug
                       and rule.red_flag_slug = flag.slug) as named
            ),
            """;

    private static final String OF_FAQS = """
            questions as (
                select faq.reader_language, due.type, due.slug, due.part_of, faq.language,
                       faq.question as name,
                       source.review,
                       source.sources,
                       source.disclaimer,
                       source.revision,
                       null as known_as,
                       concat_ws(E'\\n', due.slug, search_lines(faq.search_questions)) as asked,
                       faq.answer as told,
                       concat_ws(E'\\n', condition.name, search_lines(condition.also_known_as),
                           search_lines(condition.narrower_names)) as further
                  from due
                  join faq on due.type = 'faq' and faq.slug = due.slug and faq.condition_slug = due.part_of
                  join condition
                    on condition.reader_language = faq.reader_language and condition.slug = faq.condition_slug
                  join condition source
                    on source.reader_language = faq.language and source.slug = faq.condition_slug
            ),
            """;

    /** Words are read in the language of the text, but have the stems that they have in that of the reader. */
    private static final String PUT = DUE + OF_DOCUMENTS + OF_RED_FLAGS + OF_FAQS + """
            hits as (
                select * from documents union all select * from flags union all select * from questions
            ),
            read as materialized (
                select hits.*,
                       written_words(tongue.configuration, name) as in_name,
                       written_words(tongue.configuration, concat_ws(E'\\n', known_as, asked)) as in_known_as
                  from hits
                  join search_tongue as tongue on tongue.language = hits.language
            ),
            put as (
                insert into search_document (reader_language, type, slug, part_of, language, name, review, sources,
                                             disclaimer, revision, texts, name_words, words)
                select reader_language, type, slug, part_of, read.language, name, review, sources, disclaimer, revision,
                       concat_ws(E'\\n', told, known_as, further),
                       length(in_name),
                       setweight(in_name, 'A') || setweight(in_known_as, 'B')
                           || setweight(written_words(tongue.configuration, told), 'C')
                           || setweight(written_words(tongue.configuration, further), 'D')
                           || array_to_tsvector(array(
                                  select '^' || word from unnest(tsvector_to_array(in_name || in_known_as)) as word))
                  from read
                  join search_tongue as tongue on tongue.language = read.language
                returning reader_language, words
            ),
            counted as (
                select reader_language, word.lexeme as word, count(*) as documents
                  from put
                 cross join unnest(put.words) as word
                 where word.lexeme not like '^%'
                 group by reader_language, word.lexeme
            )
            insert into search_word (reader_language, word, stem, documents)
            select counted.reader_language, word, coalesce((ts_lexize(tongue.stemmer, word))[1], word), documents
              from counted
              join search_tongue as tongue on tongue.language = counted.reader_language
                on conflict (reader_language, word) do update
               set documents = search_word.documents + excluded.documents,
                   stem = excluded.stem
            """;

    private static final String FORGET = "delete from search_word where documents <= 0";

    @Override
    public DocumentType type() {
        return DocumentType.COMPARISON;
    }

    @Override
    public boolean readsLiveTables() {
        return true;
    }

    @Override
    public Set<DocumentType> looksAt() {
        return EnumSet.allOf(DocumentType.class);
    }

    @Override
    public List<String> statements() {
        return List.of(REMOVE, PUT, FORGET);
    }
}

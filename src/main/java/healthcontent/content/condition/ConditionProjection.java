package healthcontent.content.condition;

import healthcontent.content.Projection;
import healthcontent.content.redflag.RedFlagProjection;
import healthcontent.document.DocumentType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Fills the live conditions with their codes, causes, red flags and symptoms. */
@Singleton
class ConditionProjection implements Projection {

    private static final String REMOVE = """
            delete from condition as live
             using touched
             where touched.type = 'condition'
               and touched.slug = live.slug
               and not exists (
                   select from visible_document as document
                    where document.type = 'condition'
                      and document.slug = live.slug
                      and document.reader_language = live.reader_language)
            """;

    private static final String PUT = """
            insert into condition (reader_language, slug, language, revision, updated_at, extent, name, also_known_as,
                                   narrower_names, search_questions, summary, overview, facts, associated_conditions, prevention,
                                   diagnosis, treatments, care_advice, further_sections, calls_to_action,
                                   review, sources, disclaimer, search)
            select reader_language, slug, language, revision, updated_at,
                   content->>'extent',
                   content->>'name',
                   coalesce(content->'alsoKnownAs', '[]'),
                   coalesce(content->'narrowerNames', '[]'),
                   coalesce(content->'searchQuestions', '[]'),
                   content->>'summary',
                   coalesce(content->'overview', '[]'),
                   coalesce(content->'facts', '[]'),
                   coalesce(content->'associatedConditions', '[]'),
                   coalesce(content->'prevention', '[]'),
                   coalesce(content->'diagnosis', '{"tests": []}'),
                   coalesce(content->'treatments', '[]'),
                   coalesce(content->'careAdvice', '{"seeDoctorIf": []}'),
                   coalesce(content->'furtherSections', '[]'),
                   coalesce(content->'callsToAction', '[]'),
                   content->'review',
                   coalesce(content->'sources', '[]'),
                   content->>'disclaimer',
                   setweight(searchable(configuration, content->>'name'), 'A')
                       || setweight(searchable(configuration, concat_ws(' ',
                              search_words(content->'alsoKnownAs'), search_words(content->'narrowerNames'),
                              search_words(content->'searchQuestions'))), 'B')
                       || setweight(searchable(configuration, concat_ws(' ',
                              content->>'summary', search_words(content->'overview'))), 'C')
                       || setweight(searchable(configuration, concat_ws(' ',
                              search_words(jsonb_path_query_array(content, '$.causes[*].explanation')),
                              search_words(jsonb_path_query_array(content, '$.symptoms[*].description')),
                              search_words(jsonb_path_query_array(content, '$.redFlags[*].name')),
                              search_words(jsonb_path_query_array(content, '$.redFlags[*].why')),
                              search_words(jsonb_path_query_array(content, '$.redFlags[*].mayIndicate[*]')),
                              search_words(jsonb_path_query_array(content, '$.associatedConditions[*].name')),
                              search_words(jsonb_path_query_array(content, '$.diagnosis.tests[*].name')),
                              search_words(jsonb_path_query_array(content, '$.treatments[*].name')),
                              search_words(jsonb_path_query_array(content, '$.furtherSections[*].title')))), 'D')
              from visible_document
              join touched using (type, slug)
              join reader_search using (reader_language)
             where type = 'condition'
                on conflict (reader_language, slug) do update
               set language = excluded.language,
                   revision = excluded.revision,
                   updated_at = excluded.updated_at,
                   extent = excluded.extent,
                   name = excluded.name,
                   also_known_as = excluded.also_known_as,
                   narrower_names = excluded.narrower_names,
                   search_questions = excluded.search_questions,
                   summary = excluded.summary,
                   overview = excluded.overview,
                   facts = excluded.facts,
                   associated_conditions = excluded.associated_conditions,
                   prevention = excluded.prevention,
                   diagnosis = excluded.diagnosis,
                   treatments = excluded.treatments,
                   care_advice = excluded.care_advice,
                   further_sections = excluded.further_sections,
                   calls_to_action = excluded.calls_to_action,
                   review = excluded.review,
                   sources = excluded.sources,
                   disclaimer = excluded.disclaimer,
                   search = excluded.search
            """;

    private static final String EMPTY_CODES = """
            delete from condition_code
             using touched
             where touched.type = 'condition' and touched.slug = condition_code.condition_slug
            """;

    private static final String PUT_CODES = """
            insert into condition_code (reader_language, condition_slug, position, system, code, display,
                                        display_language, relationship, version)
            select document.reader_language, document.slug, part.position,
                   part.item->>'system', part.item->>'code', part.item->>'display',
                   part.item->>'displayLanguage', part.item->>'relationship', part.item->>'version'
              from visible_document as document
              join touched using (type, slug)
             cross join jsonb_array_elements(document.content->'codes') with ordinality as part (item, position)
             where type = 'condition'
            """;

    private static final String EMPTY_CAUSES = """
            delete from condition_cause
             using touched
             where touched.type = 'condition' and touched.slug = condition_cause.condition_slug
            """;

    private static final String PUT_CAUSES = """
            insert into condition_cause (reader_language, condition_slug, position, cause_slug, explanation)
            select document.reader_language, document.slug, part.position,
                   part.item->>'cause', part.item->>'explanation'
              from visible_document as document
              join touched using (type, slug)
             cross join jsonb_array_elements(document.content->'causes') with ordinality as part (item, position)
             where type = 'condition'
            """;

    private static final String EMPTY_SYMPTOMS = """
            delete from condition_symptom
             using touched
             where touched.type = 'condition' and touched.slug = condition_symptom.condition_slug
            """;

    /**
     * Comes after the red flags. A symptom that only the original lists is appended where a red flag names it that the
     * reader is shown: every red flag is about symptoms of its condition. Its description is in the language of the
     * original.
     */
    private static final String PUT_SYMPTOMS = """
            with document as materialized (
                select *
                  from visible_document
                  join touched using (type, slug)
                 where type = 'condition'
            ),
            own as (
                select reader_language, slug as condition_slug, item->>'symptom' as symptom_slug, position, item
                  from document
                 cross join jsonb_array_elements(content->'symptoms') with ordinality as part (item, position)
            ),
            of_original as (
                select reader_language, slug as condition_slug, item->>'symptom' as symptom_slug,
                       original_language as language, position + 1000 as position, item
                  from document
                 cross join jsonb_array_elements(original_content->'symptoms') with ordinality as part (item, position)
                 where language <> original_language
                   and exists (
                       select from red_flag_symptom named
                        where named.reader_language = document.reader_language
                          and named.condition_slug = document.slug
                          and named.symptom_slug = item->>'symptom')
            )
            insert into condition_symptom (reader_language, condition_slug, position, symptom_slug, description, language)
            select reader_language, condition_slug,
                   coalesce(own.position, of_original.position),
                   symptom_slug,
                   coalesce(own.item, of_original.item)->>'description',
                   case when own.item is null and of_original.item->>'description' is not null
                        then of_original.language end
              from own
              full join of_original using (reader_language, condition_slug, symptom_slug)
            """;

    @Override
    public DocumentType type() {
        return DocumentType.CONDITION;
    }

    @Override
    public List<String> statements() {
        return Stream.of(
                        List.of(REMOVE, PUT, EMPTY_CODES, PUT_CODES, EMPTY_CAUSES, PUT_CAUSES),
                        RedFlagProjection.statements(),
                        List.of(EMPTY_SYMPTOMS, PUT_SYMPTOMS))
                .flatMap(List::stream)
                .toList();
    }
}

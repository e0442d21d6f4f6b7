package healthcontent.content.redflag;

import healthcontent.content.Projection;
import healthcontent.document.DocumentType;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Fills the red flags of the live conditions. None is ever lost in translation: a flag that stands in both texts gets
 * the higher of the two urgencies, and one that only the original has is appended in the language of the original. So
 * is one that the original ties to another symptom by now: then the translation's own is outdated, and not shown.
 */
@Singleton
class RedFlagProjection implements Projection {

    private static final String EMPTY = """
            delete from red_flag
             using touched
             where touched.type = 'condition' and touched.slug = red_flag.condition_slug
            """;

    /** Appended flags keep their order after the translation's own; a list holds 200 items at most. */
    private static final String PUT = """
            with document as materialized (
                select *
                  from visible_document
                  join touched using (type, slug)
                 where type = 'condition'
            ),
            own as (
                select reader_language, slug as condition_slug, item->>'slug' as slug, language, position, item,
                       updated_at, urgency.rank
                  from document
                 cross join jsonb_array_elements(content->'redFlags') with ordinality as part (item, position)
                  join urgency on urgency.name = item->>'urgency'
                 where not exists (
                     select from jsonb_array_elements(original_content->'redFlags') as flag
                      where flag->>'slug' = item->>'slug' and flag->>'symptom' <> item->>'symptom')
            ),
            of_original as (
                select reader_language, slug as condition_slug, item->>'slug' as slug, original_language as language,
                       position + 1000 as position, item, original_updated_at as updated_at, urgency.rank
                  from document
                 cross join jsonb_array_elements(original_content->'redFlags') with ordinality as part (item, position)
                  join urgency on urgency.name = item->>'urgency'
                 where language <> original_language
            )
            insert into red_flag (reader_language, condition_slug, slug, language, position, symptom_slug, urgency_rank,
                                  may_indicate, why, action, updated_at)
            select reader_language, condition_slug, slug,
                   coalesce(own.language, of_original.language),
                   coalesce(own.position, of_original.position),
                   coalesce(own.item, of_original.item)->>'symptom',
                   least(own.rank, of_original.rank),
                   coalesce(coalesce(own.item, of_original.item)->'mayIndicate', '[]'),
                   coalesce(own.item, of_original.item)->>'why',
                   coalesce(own.item, of_original.item)->>'action',
                   coalesce(own.updated_at, of_original.updated_at)
              from own
              full join of_original using (reader_language, condition_slug, slug)
            """;

    @Override
    public DocumentType type() {
        return DocumentType.CONDITION;
    }

    @Override
    public List<String> statements() {
        return List.of(EMPTY, PUT);
    }
}

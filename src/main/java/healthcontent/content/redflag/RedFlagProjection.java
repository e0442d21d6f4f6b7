package healthcontent.content.redflag;

import java.util.List;

/**
 * The part of the projection of conditions that fills their red flags, with the symptoms that these name. None is ever
 * lost in translation. A flag that stands in both texts gets the higher of the two urgencies. One that only the
 * original has is appended in the language of the original. So is, in the place that the translation gives it, one that
 * the original says is met where the translation's is not: then the translation is outdated, and its own is not shown.
 */
public final class RedFlagProjection {

    private static final String EMPTY = """
            delete from red_flag
             using touched
             where touched.type = 'condition' and touched.slug = red_flag.condition_slug
            """;

    /**
     * Appended flags keep their order after the translation's own; a list holds 200 items at most. A rule that has
     * nothing to do with the original's is outdated, and so is its urgency.
     */
    private static final String PUT = """
            with document as materialized (
                select *, -newest_first(greatest(updated_at, original_updated_at)) as version
                  from visible_document
                  join touched using (type, slug)
                 where type = 'condition'
            ),
            own as (
                select reader_language, slug as condition_slug, item->>'slug' as slug, version, language, position, item,
                       updated_at, urgency.rank
                  from document
                 cross join jsonb_array_elements(content->'redFlags') with ordinality as part (item, position)
                  join urgency on urgency.name = item->>'urgency'
            ),
            of_original as (
                select reader_language, slug as condition_slug, item->>'slug' as slug, version,
                       original_language as language, position + 1000 as position, item,
                       original_updated_at as updated_at, urgency.rank
                  from document
                 cross join jsonb_array_elements(original_content->'redFlags') with ordinality as part (item, position)
                  join urgency on urgency.name = item->>'urgency'
                 where language <> original_language
            ),
            flag as (
                select reader_language, condition_slug, slug,
                       coalesce(own.version, of_original.version) as version,
                       coalesce(own.position, of_original.position) as position,
                       case when covers.original then own.language else of_original.language end as language,
                       case when covers.original then own.item else of_original.item end as item,
                       case when covers.original then own.updated_at else of_original.updated_at end as updated_at,
                       case when covers.original or covers.own then least(own.rank, of_original.rank)
                            else of_original.rank end as rank
                  from own
                  full join of_original using (reader_language, condition_slug, slug)
                 cross join lateral (
                     select case when own.item is null then false
                                 when of_original.item is null then true
                                 else is_met_whenever(own.item->>'match', own.item->'symptoms',
                                          of_original.item->>'match', of_original.item->'symptoms') end as original,
                            is_met_whenever(of_original.item->>'match', of_original.item->'symptoms',
                                own.item->>'match', own.item->'symptoms') as own) as covers
            ),
            put as (
                insert into red_flag (reader_language, condition_slug, slug, language, position, condition_version, name,
                                      match, urgency_rank, may_indicate, why, action, updated_at)
                select reader_language, condition_slug, slug, language, position, version,
                       item->>'name',
                       item->>'match',
                       rank,
                       coalesce(item->'mayIndicate', '[]'),
                       item->>'why',
                       item->>'action',
                       updated_at
                  from flag
            )
            insert into red_flag_symptom (reader_language, condition_slug, red_flag_slug, position, symptom_slug,
                                          urgency_rank, condition_version, red_flag_position)
            select reader_language, condition_slug, slug, named.position, named.symptom, rank, version, flag.position
              from flag
             cross join jsonb_array_elements_text(item->'symptoms') with ordinality as named (symptom, position)
            """;

    private RedFlagProjection() {}

    /** The statements that fill them, of the projection of conditions. */
    public static List<String> statements() {
        return List.of(EMPTY, PUT);
    }
}

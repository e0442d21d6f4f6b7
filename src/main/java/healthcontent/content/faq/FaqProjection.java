package healthcontent.content.faq;

import healthcontent.content.Projection;
import healthcontent.document.DocumentType;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Fills the questions of the live conditions. A question that a translation lacks is listed in the language of the
 * original, without becoming a part of the translation.
 */
@Singleton
class FaqProjection implements Projection {

    private static final String EMPTY = """
            delete from faq
             using touched
             where touched.type = 'condition' and touched.slug = faq.condition_slug
            """;

    private static final String PUT = """
            with document as materialized (
                select *
                  from visible_document
                  join touched using (type, slug)
                 where type = 'condition'
            ),
            own as (
                select reader_language, slug as condition_slug, item->>'slug' as slug, language, position, item,
                       updated_at
                  from document
                 cross join jsonb_array_elements(content->'faqs') with ordinality as part (item, position)
            ),
            of_original as (
                select reader_language, slug as condition_slug, item->>'slug' as slug, original_language as language,
                       position, item, original_updated_at as updated_at
                  from document
                 cross join jsonb_array_elements(original_content->'faqs') with ordinality as part (item, position)
                 where language <> original_language
            ),
            shown as (
                select *, true as in_document from own
                 union all
                select *, false as in_document from of_original
                 where not exists (
                     select from own
                      where own.reader_language = of_original.reader_language
                        and own.condition_slug = of_original.condition_slug
                        and own.slug = of_original.slug)
            )
            insert into faq (reader_language, condition_slug, slug, language, position, in_document, question, answer,
                             search_questions, updated_at, search)
            select reader_language, condition_slug, slug, language, position, in_document,
                   item->>'question',
                   item->>'answer',
                   coalesce(item->'searchQuestions', '[]'),
                   updated_at,
                   setweight(searchable(configuration, item->>'question'), 'A')
                       || setweight(searchable(configuration, search_words(item->'searchQuestions')), 'B')
                       || setweight(searchable(configuration, item->>'answer'), 'C')
              from shown
              join reader_search using (reader_language)
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

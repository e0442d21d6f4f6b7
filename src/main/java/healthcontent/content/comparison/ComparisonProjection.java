package healthcontent.content.comparison;

import healthcontent.content.Projection;
import healthcontent.document.DocumentType;
import jakarta.inject.Singleton;
import java.util.List;

/** Fills the live comparisons. */
@Singleton
class ComparisonProjection implements Projection {

    private static final String REMOVE = """
            delete from comparison as live
             using touched
             where touched.type = 'comparison'
               and touched.slug = live.slug
               and not exists (
                   select from visible_document as document
                    where document.type = 'comparison'
                      and document.slug = live.slug
                      and document.reader_language = live.reader_language)
            """;

    private static final String PUT = """
            insert into comparison (reader_language, slug, language, revision, updated_at, name, summary,
                                    first_condition, second_condition, aspects, review, sources, disclaimer, search)
            select reader_language, slug, language, revision, updated_at,
                   content->>'name',
                   content->>'summary',
                   content->'conditions'->>0,
                   content->'conditions'->>1,
                   coalesce(content->'aspects', '[]'),
                   content->'review',
                   coalesce(content->'sources', '[]'),
                   content->>'disclaimer',
                   setweight(searchable(configuration, content->>'name'), 'A')
                       || setweight(searchable(configuration, content->>'summary'), 'C')
              from visible_document
              join touched using (type, slug)
              join reader_search using (reader_language)
             where type = 'comparison'
                on conflict (reader_language, slug) do update
               set language = excluded.language,
                   revision = excluded.revision,
                   updated_at = excluded.updated_at,
                   name = excluded.name,
                   summary = excluded.summary,
                   first_condition = excluded.first_condition,
                   second_condition = excluded.second_condition,
                   aspects = excluded.aspects,
                   review = excluded.review,
                   sources = excluded.sources,
                   disclaimer = excluded.disclaimer,
                   search = excluded.search
            """;

    @Override
    public DocumentType type() {
        return DocumentType.COMPARISON;
    }

    @Override
    public List<String> statements() {
        return List.of(REMOVE, PUT);
    }
}

package healthcontent.content.term;

import healthcontent.content.Projection;
import healthcontent.document.DocumentType;
import java.util.List;

/** Fills the live table of one kind of term; the two tables have the same columns. */
final class TermProjection implements Projection {

    private static final String REMOVE = """
            delete from TERM as live
             using touched
             where touched.type = 'TERM'
               and touched.slug = live.slug
               and not exists (
                   select from visible_document as document
                    where document.type = 'TERM'
                      and document.slug = live.slug
                      and document.reader_language = live.reader_language)
            """;

    private static final String PUT = """
            insert into TERM (reader_language, slug, language, revision, updated_at, name, also_known_as,
                              search_questions, description, codes, review, sources, disclaimer, search)
            select reader_language, slug, language, revision, updated_at,
                   content->>'name',
                   coalesce(content->'alsoKnownAs', '[]'),
                   coalesce(content->'searchQuestions', '[]'),
                   content->>'description',
                   coalesce(content->'codes', '[]'),
                   content->'review',
                   coalesce(content->'sources', '[]'),
                   content->>'disclaimer',
                   setweight(searchable(configuration, content->>'name'), 'A')
                       || setweight(searchable(configuration, concat_ws(' ',
                              search_words(content->'alsoKnownAs'), search_words(content->'searchQuestions'))), 'B')
                       || setweight(searchable(configuration, content->>'description'), 'C')
              from visible_document
              join touched using (type, slug)
              join reader_search using (reader_language)
             where type = 'TERM'
                on conflict (reader_language, slug) do update
               set language = excluded.language,
                   revision = excluded.revision,
                   updated_at = excluded.updated_at,
                   name = excluded.name,
                   also_known_as = excluded.also_known_as,
                   search_questions = excluded.search_questions,
                   description = excluded.description,
                   codes = excluded.codes,
                   review = excluded.review,
                   sources = excluded.sources,
                   disclaimer = excluded.disclaimer,
                   search = excluded.search
            """;

    private final DocumentType type;

    TermProjection(DocumentType type) {
        this.type = type;
    }

    @Override
    public DocumentType type() {
        return type;
    }

    @Override
    public List<String> statements() {
        return List.of(REMOVE.replace("TERM", type.value()), PUT.replace("TERM", type.value()));
    }
}

package healthcontent.content.code;

import healthcontent.content.Projection;
import healthcontent.document.DocumentType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Fills the codes of conditions, symptoms and causes, in the form by which they are looked up. */
@Singleton
class CodingProjection implements Projection {

    private static final String EMPTY = """
            delete from coding
             using touched
             where touched.type = coding.type and touched.slug = coding.slug
            """;

    private static final String PUT = """
            insert into coding (reader_language, type, slug, position, system, code, form, display, display_language,
                                relationship, version)
            select document.reader_language, document.type, document.slug, part.position,
                   part.item->>'system', part.item->>'code', code_form(part.item->>'system', part.item->>'code'),
                   part.item->>'display', part.item->>'displayLanguage', part.item->>'relationship',
                   part.item->>'version'
              from visible_document as document
              join touched using (type, slug)
             cross join jsonb_array_elements(document.content->'codes') with ordinality as part (item, position)
             where document.type in ('condition', 'symptom', 'cause')
            """;

    /** Last, as it looks at documents of several types. */
    @Override
    public DocumentType type() {
        return DocumentType.COMPARISON;
    }

    @Override
    public Set<DocumentType> looksAt() {
        return Set.of(DocumentType.CONDITION, DocumentType.SYMPTOM, DocumentType.CAUSE);
    }

    @Override
    public List<String> statements() {
        return List.of(EMPTY, PUT);
    }
}

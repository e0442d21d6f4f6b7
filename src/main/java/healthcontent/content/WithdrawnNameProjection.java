package healthcontent.content;

import healthcontent.document.DocumentType;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Fills the names that withdrawn documents could be found by beside their slugs, as their last published revisions have
 * them, so that a request for one of them is told why it is gone (the view {@code gone}).
 */
@Singleton
class WithdrawnNameProjection implements Projection {

    private static final String EMPTY = """
            delete from withdrawn_name
             using touched
              join document using (type, slug)
             where document.id = withdrawn_name.document_id
            """;

    private static final String PUT = """
            insert into withdrawn_name (kind, name, document_id)
            select distinct part.kind, part.name, document.id
              from touched
              join document using (type, slug)
             cross join lateral (
                 select revision.content
                   from document_revision revision
                  where revision.document_id = document.id and revision.op = 'published'
                  order by revision.revision desc
                  limit 1) as published
             cross join lateral (
                 select 'faq', item->>'slug'
                   from jsonb_array_elements(published.content->'faqs') as item
                  union all
                 select 'pair', string_agg(item, '|' order by item collate "C")
                   from jsonb_array_elements_text(published.content->'conditions') as item
                 having count(*) > 0) as part (kind, name)
             where document.op = 'withdrawn'
            """;

    /** Last, as it looks at documents of every type; the live tables do not depend on it. */
    @Override
    public DocumentType type() {
        return DocumentType.COMPARISON;
    }

    @Override
    public Set<DocumentType> looksAt() {
        return EnumSet.allOf(DocumentType.class);
    }

    @Override
    public List<String> statements() {
        return List.of(EMPTY, PUT);
    }
}

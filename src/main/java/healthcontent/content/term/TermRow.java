package healthcontent.content.term;

import healthcontent.content.list.NamedRow;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.time.Instant;
import java.util.List;

/** What a list shows of a term. */
public record TermRow(
        String slug,
        String language,
        String name,
        List<String> alsoKnownAs,
        String description,
        Review review,
        List<Citation> sources,
        String disclaimer,
        int revision,
        Instant updatedAt,
        long updateOrder,
        float mismatch)
        implements NamedRow {

    /** HQL of its columns but the last. */
    public static final String COLUMNS = """
            item.slug, item.language, item.name, item.alsoKnownAs, item.description, item.review,
            item.sources, item.disclaimer, item.revision, item.updatedAt, item.updateOrder""";
}

package healthcontent.content.term;

import healthcontent.content.list.NamedRow;
import java.time.Instant;
import java.util.List;

/** What a list shows of a term. */
public record TermRow(
        String slug,
        String language,
        String name,
        List<String> alsoKnownAs,
        String description,
        int revision,
        Instant updatedAt,
        long updateOrder,
        float mismatch)
        implements NamedRow {

    /** HQL of its columns but the last. */
    public static final String COLUMNS = """
            item.slug, item.language, item.name, item.alsoKnownAs, item.description, item.revision, item.updatedAt,
            item.updateOrder""";
}

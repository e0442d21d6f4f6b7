package healthcontent.content.condition;

import healthcontent.content.list.NamedRow;
import java.time.Instant;
import java.util.List;

/** What a list shows of a condition. */
record ConditionRow(
        String slug,
        String language,
        String extent,
        String name,
        List<String> alsoKnownAs,
        String summary,
        int revision,
        Instant updatedAt,
        long updateOrder,
        float mismatch)
        implements NamedRow {

    static final String COLUMNS = """
            item.slug, item.language, item.extent, item.name, item.alsoKnownAs, item.summary, item.revision,
            item.updatedAt, item.updateOrder""";
}

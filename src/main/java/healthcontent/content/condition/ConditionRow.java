package healthcontent.content.condition;

import healthcontent.content.list.NamedRow;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
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
        Review review,
        List<Citation> sources,
        String disclaimer,
        int revision,
        Instant updatedAt,
        long updateOrder,
        float mismatch)
        implements NamedRow {

    static final String COLUMNS = """
            item.slug, item.language, item.extent, item.name, item.alsoKnownAs, item.summary, item.review,
            item.sources, item.disclaimer, item.revision, item.updatedAt, item.updateOrder""";
}

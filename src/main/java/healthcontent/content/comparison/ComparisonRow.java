package healthcontent.content.comparison;

import healthcontent.content.list.NamedRow;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.time.Instant;
import java.util.List;

/** What a list shows of a comparison, with the names of its conditions where they are in another language. */
record ComparisonRow(
        String slug,
        String language,
        String name,
        String summary,
        String firstSlug,
        String firstName,
        String firstLanguage,
        String secondSlug,
        String secondName,
        String secondLanguage,
        Review review,
        List<Citation> sources,
        String disclaimer,
        int revision,
        Instant updatedAt,
        long updateOrder,
        float mismatch)
        implements NamedRow {

    static final String COLUMNS = """
            item.slug, item.language, item.name, item.summary,
            a.slug, a.name, nullif(a.language, item.language),
            b.slug, b.name, nullif(b.language, item.language),
            item.review, item.sources, item.disclaimer, item.revision, item.updatedAt, item.updateOrder""";

    static final String FROM = """
            Comparison item
            join Condition a on a.readerLanguage = item.readerLanguage and a.slug = item.firstCondition
            join Condition b on b.readerLanguage = item.readerLanguage and b.slug = item.secondCondition""";
}

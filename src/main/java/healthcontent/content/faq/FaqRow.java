package healthcontent.content.faq;

import healthcontent.content.list.NamedRow;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.time.Instant;
import java.util.List;

/**
 * A question with its answer and the name of its condition, and with what the document says of itself that the question
 * stands in: the original, where the translation lacks it.
 */
record FaqRow(
        String slug,
        String language,
        String question,
        String answer,
        List<String> searchQuestions,
        String conditionSlug,
        String conditionName,
        String conditionLanguage,
        Review review,
        List<Citation> sources,
        String disclaimer,
        int revision,
        Instant updatedAt,
        long updateOrder,
        float mismatch)
        implements NamedRow {

    static final String COLUMNS = """
            item.slug, item.language, item.question, item.answer, item.searchQuestions,
            c.slug, c.name, nullif(c.language, item.language),
            origin.review, origin.sources, origin.disclaimer, origin.revision,
            item.updatedAt, item.updateOrder""";

    static final String FROM = """
            Faq item
            join Condition c on c.readerLanguage = item.readerLanguage and c.slug = item.conditionSlug
            join Condition origin on origin.readerLanguage = item.language and origin.slug = item.conditionSlug""";

    @Override
    public String name() {
        return question;
    }

    /** A list has each slug once; the condition's stands in the index too, and in cursors that were given out. */
    @Override
    public List<Object> ties() {
        return List.of(slug, conditionSlug);
    }
}

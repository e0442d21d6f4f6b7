package healthcontent.content.redflag;

import healthcontent.content.NamedLink;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.Urgency;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;

/**
 * A red flag with the names of its condition and its symptoms, and the languages that these are in, and with what the
 * document says of itself that the red flag stands in: the original, where the translation lacks it.
 */
record RedFlagRow(
        String slug,
        String language,
        String conditionSlug,
        String conditionName,
        String conditionLanguage,
        String name,
        String match,
        List<RedFlagItem.Name> symptoms,
        int urgencyRank,
        List<String> mayIndicate,
        String why,
        String action,
        Review review,
        List<Citation> sources,
        String disclaimer,
        int revision,
        Instant updatedAt,
        long conditionVersion,
        int position) {

    static final String COLUMNS = """
            item.slug, item.language,
            c.slug, c.name, c.language,
            item.name, item.match, item.symptoms,
            item.urgencyRank, item.mayIndicate, item.why, item.action,
            origin.review, origin.sources, origin.disclaimer, origin.revision, item.updatedAt,
            item.conditionVersion, item.position""";

    static final String FROM = """
            RedFlag item
            join Condition c on c.readerLanguage = item.readerLanguage and c.slug = item.conditionSlug
            join Condition origin on origin.readerLanguage = item.language and origin.slug = item.conditionSlug""";

    /** Those that name a symptom, found and ordered by what is stored with the symptom. */
    static final String FROM_NAMED_SYMPTOM = """
            RedFlagSymptom named
            join RedFlag item on item.readerLanguage = named.readerLanguage
                and item.conditionSlug = named.conditionSlug and item.slug = named.redFlagSlug
            join Condition c on c.readerLanguage = item.readerLanguage and c.slug = item.conditionSlug
            join Condition origin on origin.readerLanguage = item.language and origin.slug = item.conditionSlug""";

    Urgency urgency() {
        return Urgency.ofRank(urgencyRank);
    }

    NamedLink condition(ReaderLanguage reader) {
        String otherLanguage = conditionLanguage.equals(language) ? null : conditionLanguage;
        return NamedLink.to(DocumentType.CONDITION, conditionSlug, conditionName, otherLanguage, reader);
    }
}

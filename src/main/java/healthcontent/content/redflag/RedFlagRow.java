package healthcontent.content.redflag;

import healthcontent.content.NamedLink;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.Urgency;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;

/** A red flag with the names of its condition and its symptom, and the languages that these are in. */
record RedFlagRow(
        String slug,
        String language,
        String conditionSlug,
        String conditionName,
        String conditionLanguage,
        String symptomSlug,
        String symptomName,
        String symptomLanguage,
        int urgencyRank,
        List<String> mayIndicate,
        String why,
        String action,
        Instant updatedAt) {

    static final String COLUMNS = """
            item.slug, item.language,
            c.slug, c.name, c.language,
            s.slug, s.name, s.language,
            item.urgencyRank, item.mayIndicate, item.why, item.action, item.updatedAt""";

    static final String FROM = """
            RedFlag item
            join Condition c on c.readerLanguage = item.readerLanguage and c.slug = item.conditionSlug
            join Symptom s on s.readerLanguage = item.readerLanguage and s.slug = item.symptomSlug""";

    Urgency urgency() {
        return Urgency.ofRank(urgencyRank);
    }

    NamedLink condition(ReaderLanguage reader) {
        return NamedLink.to(DocumentType.CONDITION, conditionSlug, conditionName, other(conditionLanguage), reader);
    }

    NamedLink symptom(ReaderLanguage reader) {
        return NamedLink.to(DocumentType.SYMPTOM, symptomSlug, symptomName, other(symptomLanguage), reader);
    }

    private String other(String nameLanguage) {
        return nameLanguage.equals(language) ? null : nameLanguage;
    }
}

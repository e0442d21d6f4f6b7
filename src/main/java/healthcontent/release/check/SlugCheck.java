package healthcontent.release.check;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentType;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A slug stands once in its list; invalid content is read as far as it can be. */
final class SlugCheck {

    private static final List<Named> OF_CONDITION = List.of(
            new Named("/facts", "/slug"),
            new Named("/causes", "/cause"),
            new Named("/symptoms", "/symptom"),
            new Named("/redFlags", "/slug"),
            new Named("/associatedConditions", "/slug"),
            new Named("/prevention", "/slug"),
            new Named("/treatments", "/slug"),
            new Named("/furtherSections", "/slug"),
            new Named("/faqs", "/slug"),
            new Named("/callsToAction", "/intent"),
            new Named("/diagnosis/tests", "/slug"),
            new Named("/careAdvice/seeDoctorIf", "/slug"));

    private static final List<Named> OF_COMPARISON = List.of(new Named("/aspects", "/slug"));

    /** A list whose items each have a name of their own, in one of their properties or as the item itself. */
    private record Named(String list, String property) {}

    private SlugCheck() {}

    static void check(ReadDocument document, Findings findings) {
        lists(document.id().type()).forEach(named -> once(document, named, findings));
        for (int i = 0; i < document.content().path("redFlags").size(); i++) {
            once(document, new Named("/redFlags/" + i + "/symptoms", ""), findings);
        }
    }

    private static List<Named> lists(DocumentType type) {
        return switch (type) {
            case CONDITION -> OF_CONDITION;
            case COMPARISON -> OF_COMPARISON;
            case CAUSE, SYMPTOM -> List.of();
        };
    }

    private static void once(ReadDocument document, Named named, Findings findings) {
        JsonNode items = document.content().at(named.list());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode slug = items.path(i).at(named.property());
            if (slug.isTextual() && !slug.textValue().isEmpty() && !seen.add(slug.textValue())) {
                findings.error(
                        FindingName.DUPLICATE_SLUG,
                        document.at(named.list() + "/" + i + named.property()),
                        "'" + slug.textValue() + "' is in this list already.");
            }
        }
    }
}

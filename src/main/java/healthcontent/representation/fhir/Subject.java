package healthcontent.representation.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import java.util.Set;

/**
 * What a document is about, by its codes. FHIR R4 has no resource for a condition that nobody in particular has; what a
 * composition can be about is the group of people who share it (FHIR Group, not of actual members).
 */
final class Subject {

    private static final Set<DocumentKind> CODED =
            Set.of(DocumentKind.CONDITION, DocumentKind.CAUSE, DocumentKind.SYMPTOM);
    private static final String CONTEXTS = "http://terminology.hl7.org/CodeSystem/usage-context-type";

    private Subject() {}

    /** Nothing where the document is of a kind that has no codes. */
    static void write(Document document, Identity identity, ObjectNode composition, Resources resources) {
        JsonNode json = document.json();
        if (!CODED.contains(document.kind())) {
            return;
        }
        String urn = identity.ofPart("subject", json.path("revision").asInt());
        composition.set("subject", Resources.reference(urn));
        ObjectNode shared = resources
                .add("Group", urn)
                .put("type", "person")
                .put("actual", false)
                .putArray("characteristic")
                .addObject();
        shared.putObject("code")
                .putArray("coding")
                .addObject()
                .put("system", CONTEXTS)
                .put("code", "focus")
                .put("display", "Clinical Focus");
        concept(json, shared.putObject("valueCodeableConcept"));
        shared.put("exclude", false);
    }

    /** All codes of it, those that mean more or less than it too, as FHIR has it; the section of codes says which. */
    private static void concept(JsonNode of, ObjectNode concept) {
        of.path("codes").forEach(code -> {
            ObjectNode coding = concept.withArrayProperty("coding").addObject();
            for (String member : new String[] {"system", "version", "code", "display"}) {
                if (code.has(member)) {
                    coding.set(member, code.path(member));
                }
            }
        });
        concept.set("text", of.path("name"));
    }
}

package healthcontent.representation.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.representation.outline.Outline;
import healthcontent.representation.outline.Section;
import healthcontent.representation.outline.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a document says, and of itself: the first resource of its bundle (FHIR Composition). */
final class Composition {

    private static final String REVISION =
            "http://hl7.org/fhir/StructureDefinition/composition-clinicaldocument-versionNumber";
    private static final String TOPICS = "http://terminology.hl7.org/CodeSystem/definition-topic";

    private Composition() {}

    /** Adds it, and after it each resource that it refers to. */
    static void write(Document document, Identity identity, Resources resources) {
        JsonNode json = document.json();
        Outline outline = Outline.of(document);
        int revision = json.path("revision").asInt();
        ObjectNode composition = resources.add("Composition", identity.ofRevision(revision));
        composition.put("language", outline.language());
        composition
                .putArray("extension")
                .addObject()
                .put("url", REVISION)
                .put("valueString", Integer.toString(revision));
        composition.set("identifier", Identity.identifier(identity.ofDocument()));
        composition.put("status", Review.status(json.path("review")));
        composition.putObject("type").put("text", type(document.kind(), outline.language()));
        education(composition.putArray("category"));
        Subject.write(document, identity, composition, resources);
        composition.set("date", json.path("updatedAt"));
        Publisher.write(document, identity, composition, resources);
        composition.put("title", outline.title());
        Review.write(json, identity, composition, resources);
        Relations.write(document, identity, composition);
        sections(outline, document, composition.putArray("section"));
    }

    private static String type(DocumentKind kind, String language) {
        return Words.in(language).of("type." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static void education(ArrayNode categories) {
        categories
                .addObject()
                .putArray("coding")
                .addObject()
                .put("system", TOPICS)
                .put("code", "education")
                .put("display", "Education");
    }

    /** Each has its name in the JSON for an {@code id}; a name that comes again is numbered. */
    private static void sections(Outline outline, Document document, ArrayNode sections) {
        Map<String, Integer> named = new HashMap<>();
        for (Section section : outline.sections()) {
            int count = named.merge(section.key(), 1, Integer::sum);
            sections.addObject()
                    .put("id", count == 1 ? section.key() : section.key() + "-" + count)
                    .put("title", section.heading().value())
                    .putObject("text")
                    .put("status", "additional")
                    .put("div", Narrative.of(section.blocks(), outline.language(), document.address()));
        }
    }
}

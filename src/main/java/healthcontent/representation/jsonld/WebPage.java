package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.format.Document;
import java.util.List;

/** A document as the page about its subject (schema.org MedicalWebPage and FAQPage). */
final class WebPage {

    private static final String CONTEXT = "https://schema.org";

    private WebPage() {}

    static ObjectNode of(Document document) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("@context", CONTEXT).setAll(node(document, Page.of(document)).json());
        return root;
    }

    private static Node node(Document document, Page page) {
        JsonNode json = document.json();
        return switch (document.kind()) {
            case CONDITION ->
                medical(document, page)
                        .with("about", Condition.of(json, page))
                        .withAll("potentialAction", Items.of(json.path("callsToAction"), call -> action(call, page)));
            case CAUSE -> medical(document, page).with("about", Term.cause(json, page));
            case SYMPTOM -> medical(document, page).with("about", Term.symptom(json, page));
            case COMPARISON ->
                medical(document, page)
                        .say("abstract", json.path("summary"))
                        .withAll(
                                "about",
                                Items.of(
                                        json.path("conditions"),
                                        condition -> page.link("MedicalCondition", condition)));
            case FAQ ->
                begin("FAQPage", json.path("question"), document, page)
                        .with("about", page.link("MedicalCondition", json.path("condition")))
                        .inOrder("mainEntity", List.of(Faq.of(json, page)));
        };
    }

    private static Node medical(Document document, Page page) {
        JsonNode json = document.json();
        return begin("MedicalWebPage", json.path("name"), document, page)
                .sayAll("keywords", json.path("searchQuestions"));
    }

    /** What any page has: its warnings come before its subject. */
    private static Node begin(String type, JsonNode name, Document document, Page page) {
        JsonNode json = document.json();
        Node node = page.node(type)
                .link("@id", page.self())
                .link("url", page.self())
                .say("name", name)
                .say("inLanguage", json.path("language"));
        return Provenance.say(json, node, page).inOrder("hasPart", Parts.of(document, page));
    }

    private static Node action(JsonNode call, Page page) {
        return page.node("Action").say("name", call.path("label")).say("identifier", call.path("intent"));
    }
}

package healthcontent.representation.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.format.Document;

/**
 * A document as it is at some time, with all that it refers to (FHIR Bundle). Its instants are that of the revision,
 * not that of the response, so that the same content has the same bytes; and as other bytes are another document in
 * FHIR, it has another identifier whenever anything in it changed, such as a red flag that a translation got from its
 * original.
 */
final class DocumentBundle {

    private DocumentBundle() {}

    static ObjectNode of(Document document) {
        JsonNode json = document.json();
        Identity identity = Identity.of(document);
        ObjectNode bundle = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle");
        bundle.putObject("meta").set("lastUpdated", json.path("updatedAt"));
        bundle.set("language", json.path("language"));
        bundle.set("identifier", Identity.identifier(identity.ofContent(json)));
        bundle.put("type", "document").set("timestamp", json.path("updatedAt"));
        bundle.putArray("link")
                .addObject()
                .put("relation", "self")
                .put("url", document.address().of(json.path("href").asText()));
        ArrayNode entries = bundle.putArray("entry");
        Resources resources = new Resources(entries);
        Composition.write(document, identity, resources);
        return bundle;
    }
}

package healthcontent.representation.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.format.Document;

/**
 * A revision of a document with all that it refers to (FHIR Bundle). Its instants are that of the revision, not that of
 * the response, so that the same revision has the same bytes.
 */
final class DocumentBundle {

    private DocumentBundle() {}

    static ObjectNode of(Document document) {
        JsonNode json = document.json();
        Identity identity = Identity.of(document);
        ObjectNode bundle = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle");
        bundle.putObject("meta").set("lastUpdated", json.path("updatedAt"));
        bundle.set("language", json.path("language"));
        bundle.set(
                "identifier",
                Identity.identifier(identity.ofRevision(json.path("revision").asInt())));
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

package healthcontent.representation.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.format.Document;

/**
 * Who is responsible for what a document says: the service that publishes it, by its name and, where it has one, its
 * public address. Nobody else is named as the author of its texts, and the authors of their sources are not.
 */
final class Publisher {

    private static final String NAME = "Health Content";

    private Publisher() {}

    static void write(Document document, Identity identity, ObjectNode composition, Resources resources) {
        String urn = identity.ofPublisher();
        composition.putArray("author").add(Resources.reference(urn));
        ObjectNode organization = resources.add("Organization", urn).put("name", NAME);
        document.address()
                .origin()
                .ifPresent(origin -> organization
                        .putArray("telecom")
                        .addObject()
                        .put("system", "url")
                        .put("value", origin));
    }
}

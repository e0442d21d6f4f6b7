package healthcontent.representation.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.format.Document;
import healthcontent.site.PublicAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a document, its revisions and its resources are called, wherever it is copied to. Each name is a UUID made from
 * an address (RFC 9562, version 3, in the namespace of URLs), so that the same thing has the same name whenever it is
 * rendered, and other services have other names where they have an address of their own.
 */
final class Identity {

    private static final String URIS = "urn:ietf:rfc:3986";
    private static final UUID NAMESPACE_OF_URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private static final String PUBLISHED = "updatedAt";

    private final PublicAddress address;
    private final String path;
    private final String language;

    private Identity(PublicAddress address, String path, String language) {
        this.address = address;
        this.path = path;
        this.language = language;
    }

    static Identity of(Document document) {
        JsonNode json = document.json();
        String href = json.path("href").asText();
        int query = href.indexOf('?');
        return new Identity(
                document.address(),
                query < 0 ? href : href.substring(0, query),
                json.path("language").asText());
    }

    /** That of the same document in another language. */
    Identity in(String otherLanguage) {
        return new Identity(address, path, otherLanguage);
    }

    /** Of the document in its language, whatever its revision. */
    String ofDocument() {
        return urn(address());
    }

    /** Of one of its revisions. */
    String ofRevision(int revision) {
        return urn(address() + "&revision=" + revision);
    }

    /**
     * Of all that is said, here and now: of the revision with what it embeds from others. When each was published is
     * not a part of that: the numbers of the revisions say which they are.
     */
    String ofContent(JsonNode json) {
        JsonNode said = json.deepCopy();
        said.findParents(PUBLISHED).forEach(one -> ((ObjectNode) one).remove(PUBLISHED));
        return urn(address() + "&content=" + said);
    }

    /** Of a resource that says something of one of its revisions. */
    String ofPart(String part, int revision) {
        return urn(address() + "&revision=" + revision + "#" + part);
    }

    /** Of whoever publishes it, and whatever else this service has. */
    String ofPublisher() {
        return urn(address.of("/"));
    }

    /** A name as FHIR has identifiers that are URIs. */
    static ObjectNode identifier(String urn) {
        return JsonNodeFactory.instance.objectNode().put("system", URIS).put("value", urn);
    }

    private String address() {
        return address.of(path) + "?lang=" + language;
    }

    private static String urn(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer named = ByteBuffer.allocate(Long.BYTES * 2 + bytes.length)
                .putLong(NAMESPACE_OF_URLS.getMostSignificantBits())
                .putLong(NAMESPACE_OF_URLS.getLeastSignificantBits())
                .put(bytes);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(named.array());
    }
}

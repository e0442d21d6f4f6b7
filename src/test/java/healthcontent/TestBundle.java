package healthcontent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** A bundle for tests: documents to publish and to withdraw. Every method gives a changed copy. */
public final class TestBundle {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode bundle;

    private TestBundle(ObjectNode bundle) {
        this.bundle = bundle;
    }

    /** A bundle that publishes these documents, in this order. */
    public static TestBundle of(TestDocument... documents) {
        return of(List.of(documents));
    }

    /** A bundle that publishes these documents, in this order. */
    public static TestBundle of(Collection<TestDocument> documents) {
        ObjectNode bundle = JSON.createObjectNode().put("title", "A test release");
        documents.forEach(document -> bundle.withArrayProperty("documents").add(document.entry()));
        return new TestBundle(bundle);
    }

    public TestBundle titled(String title) {
        ObjectNode copy = bundle.deepCopy();
        return new TestBundle(copy.put("title", title));
    }

    /** Withdraws a document as an editorial decision; only its identity and its {@code ifRevision} matter. */
    public TestBundle withdraw(TestDocument document) {
        return withdraw(document, "editorial");
    }

    /** Withdraws a document for a reason. */
    public TestBundle withdraw(TestDocument document, String reason) {
        ObjectNode copy = bundle.deepCopy();
        ObjectNode entry = document.entry().put("reason", reason);
        entry.remove("content");
        copy.withArrayProperty("withdrawals").add(entry);
        return new TestBundle(copy);
    }

    /** Withdraws a document in favour of another one of its type. */
    public TestBundle replace(TestDocument document, String replacement) {
        TestBundle copy = withdraw(document, "superseded");
        int last = copy.bundle.withArrayProperty("withdrawals").size() - 1;
        ((ObjectNode) copy.bundle.withArrayProperty("withdrawals").get(last)).put("replacement", replacement);
        return copy;
    }

    /** Without some of the documents that it publishes. */
    public TestBundle without(Predicate<DocumentId> left) {
        return filtered(document -> !left.test(new DocumentId(
                DocumentType.of(document.path("type").asText()).orElseThrow(),
                document.path("slug").asText(),
                document.path("language").asText())));
    }

    /** With the first so many of the documents that it publishes. */
    public TestBundle first(int documents) {
        int[] count = {0};
        return filtered(document -> count[0]++ < documents);
    }

    private TestBundle filtered(Predicate<JsonNode> stays) {
        ObjectNode copy = bundle.deepCopy();
        ArrayNode documents = copy.withArrayProperty("documents");
        List<JsonNode> rest = StreamSupport.stream(documents.spliterator(), false)
                .filter(stays)
                .toList();
        documents.removeAll().addAll(rest);
        return new TestBundle(copy);
    }

    /** The tree that a sender would send, as a copy. */
    public ObjectNode json() {
        return bundle.deepCopy();
    }
}

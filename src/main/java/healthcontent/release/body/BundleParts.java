package healthcontent.release.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.release.bundle.SentBundle;
import healthcontent.release.bundle.SourceShape;
import java.io.IOException;
import java.util.Optional;

/** Takes a bundle apart while it is parsed: the entries of its documents one after another, and the rest. */
final class BundleParts {

    private static final SourceShape BUNDLE = SourceShape.ofBundle();
    private static final SourceShape DOCUMENTS =
            BUNDLE.property(SentBundle.DOCUMENTS).orElseThrow().shape();
    private static final SourceShape ENTRY = DOCUMENTS.items().orElseThrow();
    private static final String CONTENT = "content";

    private final JsonParser parser;
    private final KnownTree values;
    private final boolean withContent;
    private JsonNode rest;
    private ObjectNode bundle;
    private int properties;
    private boolean inDocuments;
    private int documents;

    /**
     * Takes a bundle apart.
     *
     * @param parser at its first token
     * @param withContent whether the content of documents is wanted; it is read within the same limits if not
     */
    BundleParts(JsonParser parser, boolean withContent) {
        this.parser = parser;
        this.values = new KnownTree(parser);
        this.withContent = withContent;
    }

    /** The entry of the next document; empty after the last one. */
    Optional<JsonNode> next() throws IOException {
        if (rest == null) {
            begin();
        }
        while (bundle != null) {
            if (inDocuments) {
                inDocuments = parser.nextToken() != JsonToken.END_ARRAY;
                if (inDocuments && documents < DOCUMENTS.itemsWorthBuilding()) {
                    documents++;
                    return Optional.of(entry());
                }
                if (inDocuments) {
                    values.passOver();
                }
            } else if (parser.nextToken() == JsonToken.END_OBJECT) {
                bundle = null;
            } else {
                property();
            }
        }
        return Optional.empty();
    }

    /** The rest, once there is no next document. */
    JsonNode rest() {
        return rest;
    }

    /** How many documents there were; of too many, one more than there may be. */
    int documents() {
        return documents;
    }

    /** How many properties that no schema knows were left out. */
    int leftOut() {
        return values.leftOut();
    }

    private void begin() throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            values.count(JsonToken.START_OBJECT);
            bundle = JsonNodeFactory.instance.objectNode();
            rest = bundle;
        } else {
            rest = values.read(BUNDLE);
        }
    }

    private void property() throws IOException {
        if (!parser.currentName().equals(SentBundle.DOCUMENTS)) {
            values.property(++properties, bundle, BUNDLE);
            return;
        }
        KnownTree.countProperty(++properties);
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            values.count(JsonToken.START_ARRAY);
            bundle.putArray(SentBundle.DOCUMENTS);
            inDocuments = true;
        } else {
            bundle.set(SentBundle.DOCUMENTS, values.read(DOCUMENTS));
        }
    }

    private JsonNode entry() throws IOException {
        if (withContent || parser.currentToken() != JsonToken.START_OBJECT) {
            return values.read(ENTRY);
        }
        values.count(JsonToken.START_OBJECT);
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        for (int number = 1; parser.nextToken() != JsonToken.END_OBJECT; number++) {
            if (parser.currentName().equals(CONTENT)) {
                KnownTree.countProperty(number);
                parser.nextToken();
                values.skip(ENTRY.property(CONTENT).orElseThrow().shape());
            } else {
                values.property(number, entry, ENTRY);
            }
        }
        return entry;
    }
}

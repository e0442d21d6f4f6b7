package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentId;
import java.util.Iterator;
import java.util.List;

/**
 * A bundle as it was sent, as far as the schemas know it. Its documents are read one after another, so that a large one
 * never stands in the memory as a whole.
 */
public interface SentBundle {

    /** The name of the list of documents. */
    String DOCUMENTS = "documents";

    /** Its JSON, as in the JSON Schema {@code bundle.json}, with none of the documents in their list. */
    JsonNode rest();

    /** How many documents it has; of far too many, only so many that this can be told. */
    int documents();

    /** The documents that a bundle of allowed size would publish, where type, slug and language are well-formed. */
    List<DocumentId> named();

    /** Reads the entries of the documents from the first; each is there only until the next one is read. */
    Iterator<JsonNode> entries();

    /** How many properties that no schema knows are left out of its JSON, beside those that are there as null. */
    int leftOut();

    /** A bundle whose JSON is in the memory, and of which nothing is left out. */
    static SentBundle of(JsonNode tree) {
        return of(tree, 0);
    }

    /** A bundle whose JSON is in the memory, without so many properties that no schema knows. */
    static SentBundle of(JsonNode tree, int leftOut) {
        return SentTree.of(tree, leftOut);
    }
}

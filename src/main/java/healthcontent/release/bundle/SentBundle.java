package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A bundle as it was sent, as far as the schemas know it.
 *
 * @param tree its JSON, as in the JSON Schema {@code bundle.json}
 * @param leftOut how many properties that no schema knows are not in the tree, beside those that are
 */
public record SentBundle(JsonNode tree, int leftOut) {

    /** A bundle of which nothing is left out. */
    public static SentBundle of(JsonNode tree) {
        return new SentBundle(tree, 0);
    }
}

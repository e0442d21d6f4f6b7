package healthcontent.imports.draft;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What tells an article that was imported before from another one whose condition has the same name: its address, or
 * else its title and its publisher.
 */
public final class SourceIdentity {

    private SourceIdentity() {}

    /** The identity of the first of the sources of a document; empty where it has none. */
    public static String of(JsonNode sources) {
        JsonNode source = sources.path(0);
        String url = source.path("url").asText();
        return url.isEmpty()
                ? source.path("title").asText() + "\n"
                        + source.path("publisher").asText()
                : url;
    }
}

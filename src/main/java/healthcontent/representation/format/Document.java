package healthcontent.representation.format;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.site.PublicAddress;

/**
 * A published document as a reader gets it.
 *
 * @param kind what it is
 * @param json all that is said of it: what {@code application/json} would be. A format says what stands here, all of
 *     it, and nothing else
 * @param address where the service is found by the public, for links that leave the response
 * @param languageOfOriginals BCP 47 tag; a document in another language is a translation
 */
public record Document(DocumentKind kind, JsonNode json, PublicAddress address, String languageOfOriginals) {

    /** An original. */
    public Document(DocumentKind kind, JsonNode json, PublicAddress address) {
        this(kind, json, address, json.path("language").asText());
    }

    /** Whether it is no translation. */
    public boolean isOriginal() {
        return json.path("language").asText().equals(languageOfOriginals);
    }

    /**
     * The query that its links have where its own address names a language, from the question mark on; empty where it
     * names none.
     */
    public String query() {
        String href = json.path("href").asText();
        int query = href.indexOf('?');
        return query < 0 ? "" : href.substring(query);
    }
}

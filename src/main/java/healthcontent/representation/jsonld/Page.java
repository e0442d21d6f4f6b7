package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import healthcontent.representation.format.Document;
import healthcontent.representation.outline.Words;
import healthcontent.site.PublicAddress;

/**
 * What all nodes of a page share.
 *
 * @param language BCP 47 tag of its text
 * @param words of the service, in that language
 * @param address where the service is found by the public
 * @param self where the page is, a path without a host
 * @param query that names its language in its address, from the question mark on; empty where it does not
 */
record Page(String language, Words words, PublicAddress address, JsonNode self, String query) {

    static Page of(Document document) {
        JsonNode json = document.json();
        String language = json.path("language").asText();
        return new Page(language, Words.in(language), document.address(), json.path("href"), document.query());
    }

    /** A node of a type of schema.org, of which nothing is said yet. */
    Node node(String type) {
        return new Node(this, type);
    }

    /** A part of the page. */
    Node part() {
        return node("WebPageElement");
    }

    /** A part under a word of the service. */
    Node part(String word) {
        return part().say("name", words.of(word));
    }

    /** Something that has a page of its own, by its name. */
    Node link(String type, JsonNode to) {
        return link(type, to, MissingNode.getInstance());
    }

    /** The same where the text around it has a language, which may be that of the name. */
    Node link(String type, JsonNode to, JsonNode around) {
        return node(type)
                .say("name", to.path("name"), to.has("language") ? to.path("language") : around)
                .link("url", to.path("href"));
    }
}

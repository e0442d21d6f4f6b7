package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * A node object of JSON-LD while it is written: one thing, and what is said of it. What is absent is not said. A
 * property that may have several values has an array, however many there are.
 */
final class Node {

    private final Page page;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    Node(Page page, String type) {
        this.page = page;
        json.put("@type", type);
    }

    ObjectNode json() {
        return json;
    }

    /** Says a text in the language of the page, or a number. */
    Node say(String property, JsonNode value) {
        return say(property, value, MissingNode.getInstance());
    }

    /** Says a text in a language, which is that of the page where it is absent. */
    Node say(String property, JsonNode text, JsonNode language) {
        if (!text.isMissingNode()) {
            json.set(property, value(text, language));
        }
        return this;
    }

    Node say(String property, String text) {
        json.put(property, text);
        return this;
    }

    /** Says one more paragraph of a part, in the language of the page. */
    Node sayText(String text) {
        return sayAll("text", TextNode.valueOf(text));
    }

    /** Says one text, or each of a list, of what may have several. */
    Node sayAll(String property, JsonNode texts) {
        return sayAll(property, texts, MissingNode.getInstance());
    }

    Node sayAll(String property, JsonNode texts, JsonNode language) {
        if (texts.isArray()) {
            texts.forEach(text -> sayAll(property, text, language));
        } else if (!texts.isMissingNode()) {
            json.withArrayProperty(property).add(value(texts, language));
        }
        return this;
    }

    /** Says where something is, by its path without a host. */
    Node link(String property, JsonNode href) {
        return href.isMissingNode() ? this : say(property, page.address().of(href.asText()));
    }

    Node with(String property, Node node) {
        json.set(property, node.json);
        return this;
    }

    Node withAll(String property, List<Node> nodes) {
        nodes.forEach(node -> json.withArrayProperty(property).add(node.json));
        return this;
    }

    /** Says works, such as parts, each with its place, as an array of JSON-LD has no order. */
    Node inOrder(String property, List<Node> works) {
        for (int i = 0; i < works.size(); i++) {
            works.get(i).json.put("position", i + 1);
        }
        return withAll(property, works);
    }

    private JsonNode value(JsonNode text, JsonNode language) {
        if (language.isMissingNode() || language.asText().equals(page.language())) {
            return text;
        }
        ObjectNode tagged = JsonNodeFactory.instance.objectNode();
        tagged.set("@language", language);
        tagged.set("@value", text);
        return tagged;
    }
}

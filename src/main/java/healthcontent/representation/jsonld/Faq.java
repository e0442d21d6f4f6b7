package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A question with its answer (schema.org Question and Answer). */
final class Faq {

    private static final String COLLECTION = "/v1/faqs/";

    private Faq() {}

    static Node of(JsonNode faq, Page page) {
        return page.node("Question")
                .link("url", TextNode.valueOf(COLLECTION + faq.path("slug").asText() + page.query()))
                .say("name", faq.path("question"))
                .with("acceptedAnswer", page.node("Answer").say("text", faq.path("answer")))
                .sayAll("keywords", faq.path("searchQuestions"));
    }
}

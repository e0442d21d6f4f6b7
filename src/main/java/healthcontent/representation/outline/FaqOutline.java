package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A question with its answer, and the condition that it is about. */
final class FaqOutline {

    private FaqOutline() {}

    static void write(JsonNode faq, Sections sections) {
        sections.addParagraphs("answer", "answer", faq.path("answer"));
        sections.addParagraphs("searchQuestions", "alsoAsked", faq.path("searchQuestions"));
        JsonNode condition = faq.path("condition");
        sections.add(
                "condition",
                "associated",
                List.of(new Entry(
                        new Text(
                                condition.path("name").asText(),
                                condition.has("language")
                                        ? condition.path("language").asText()
                                        : null),
                        condition.path("href").asText(),
                        List.of())));
    }
}

package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two conditions side by side, aspect by aspect. */
final class ComparisonOutline {

    private ComparisonOutline() {}

    static void write(JsonNode comparison, Sections sections) {
        Words words = sections.words();
        sections.addParagraphs("summary", "summary", comparison.path("summary"));
        Map<String, String> names = new HashMap<>();
        comparison
                .path("conditions")
                .forEach(condition -> names.put(
                        condition.path("slug").asText(), condition.path("name").asText()));
        sections.addEntries("aspects", "aspects", comparison.path("aspects"), aspect -> aspect(aspect, names, words));
        sections.addEntries(
                "conditions",
                "comparisons",
                comparison.path("conditions"),
                condition -> new Entry(
                        new Text(
                                condition.path("name").asText(),
                                condition.has("language")
                                        ? condition.path("language").asText()
                                        : null),
                        condition.path("href").asText(),
                        List.of()));
    }

    private static Entry aspect(JsonNode aspect, Map<String, String> names, Words words) {
        List<Line> lines = new ArrayList<>();
        aspect.path("values")
                .forEach(value -> lines.add(new Line(
                        names.get(value.path("condition").asText()),
                        List.of(Text.of(value.has("text") ? value.path("text").asText() : words.of("silent"))))));
        if (aspect.path("distinguishing").asBoolean()) {
            lines.add(new Line(null, List.of(Text.of(words.of("distinguishing")))));
        }
        return new Entry(Text.of(aspect.path("name").asText()), null, lines);
    }
}

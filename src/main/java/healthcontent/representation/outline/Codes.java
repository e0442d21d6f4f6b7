package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What code systems call something, as text. */
final class Codes {

    private Codes() {}

    static void write(JsonNode codes, Sections sections) {
        sections.addEntries("codes", "codes", codes, code -> entry(code, sections.words()));
    }

    /** The codes of one entry, each as one text. */
    static List<Text> texts(JsonNode codes, Words words) {
        return StreamSupport.stream(codes.spliterator(), false)
                .map(code -> Text.of(code.path("code").asText() + " "
                        + code.path("display").asText() + " (" + about(code, words) + ")"))
                .toList();
    }

    private static Entry entry(JsonNode code, Words words) {
        Text display = code.has("displayLanguage")
                ? new Text(
                        code.path("display").asText(),
                        code.path("displayLanguage").asText())
                : Text.of(code.path("display").asText());
        return new Entry(
                Text.of(code.path("code").asText()),
                null,
                List.of(new Line(null, List.of(display)), new Line(null, List.of(Text.of(about(code, words))))));
    }

    private static String about(JsonNode code, Words words) {
        return code.path("system").asText()
                + (code.has("version")
                        ? ", " + words.of("codes.edition") + " "
                                + code.path("version").asText()
                        : "")
                + (code.has("relationship")
                        ? "; " + words.of("codes", code.path("relationship").asText())
                        : "");
    }
}

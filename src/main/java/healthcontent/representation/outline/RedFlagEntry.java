package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A warning sign as an entry: what it is, how urgent it is, and what to do first. */
final class RedFlagEntry {

    private RedFlagEntry() {}

    /** One that stands with a condition, whose provenance it has. */
    static Entry of(JsonNode flag, Words words) {
        return new Entry(flagName(flag, words), null, lines(flag, words).written());
    }

    /** One that says its own provenance, which is told where it is not that of the condition that it stands with. */
    static Entry of(JsonNode flag, JsonNode condition, Words words) {
        Lines lines = lines(flag, words);
        if (!List.of("review", "sources", "disclaimer", "revision").stream()
                .allMatch(member -> flag.path(member).equals(condition.path(member)))) {
            Provenance.write(flag, lines, words);
        }
        return new Entry(flagName(flag, words), null, lines.written());
    }

    private static Text flagName(JsonNode flag, Words words) {
        return new Lines(words, flag).text(flag.path("name"));
    }

    private static Lines lines(JsonNode flag, Words words) {
        Lines lines = new Lines(words, flag);
        lines.say(null, words.of("urgency", flag.path("urgency").asText()) + ".")
                .add("action", flag.path("action"))
                .add("match." + flag.path("match").asText(), names(flag.path("symptoms"), lines))
                .add("mayIndicate", flag.path("mayIndicate"))
                .add("why", flag.path("why"));
        if (flag.has("updatedAt")) {
            lines.say("updated", flag.path("updatedAt").asText());
        }
        if (flag.has("original")) {
            lines.say(null, words.of("original"));
            Provenance.write(flag.path("original"), lines, words);
        }
        return lines;
    }

    private static List<Text> names(JsonNode symptoms, Lines lines) {
        return StreamSupport.stream(symptoms.spliterator(), false)
                .map(symptom -> symptom.has("language")
                        ? new Text(
                                symptom.path("name").asText(),
                                symptom.path("language").asText())
                        : lines.text(symptom.path("name")))
                .toList();
    }
}

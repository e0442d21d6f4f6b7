package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A warning sign as an entry: what it is, how urgent it is, and what to do first. */
final class RedFlagEntry {

    private RedFlagEntry() {}

    static Entry of(JsonNode flag, Words words) {
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
        return new Entry(lines.text(flag.path("name")), null, lines.written());
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

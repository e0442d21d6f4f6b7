package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;

/** Where a text comes from: its review, its sources, its disclaimer and its revision. */
final class Provenance {

    private Provenance() {}

    /** Adds it to an entry that has a provenance of its own. */
    static void write(JsonNode of, Lines lines, Words words) {
        lines.add("review", review(of.path("review"), words));
        lines.add("sources", sources(of.path("sources"), words));
        lines.add("disclaimer", of.path("disclaimer"));
        if (of.has("revision")) {
            lines.say("revision", of.path("revision").asText());
        }
    }

    static List<Text> review(JsonNode review, Words words) {
        StringJoiner said = new StringJoiner("; ");
        said.add(words.of("review." + review.path("status").asText()));
        JsonNode reviewer = review.path("reviewer");
        if (reviewer.has("name")) {
            said.add(words.of("review.by") + " " + reviewer.path("name").asText()
                    + (reviewer.has("credentials")
                            ? ", " + reviewer.path("credentials").asText()
                            : ""));
        }
        if (review.has("reviewedOn")) {
            said.add(words.of("review.on") + " " + review.path("reviewedOn").asText());
        }
        if (review.has("nextReviewOn")) {
            said.add(words.of("nextReview") + " " + review.path("nextReviewOn").asText());
        }
        return List.of(Text.of(said + "."));
    }

    static List<Text> sources(JsonNode sources, Words words) {
        return StreamSupport.stream(sources.spliterator(), false)
                .map(source -> Text.of(source(source, words)))
                .toList();
    }

    private static String source(JsonNode source, Words words) {
        StringJoiner said = new StringJoiner("; ");
        said.add(source.path("title").asText());
        if (source.has("publisher")) {
            said.add(source.path("publisher").asText());
        }
        if (source.has("reviewedBy")) {
            said.add(words.of("sourceReviewedBy") + " "
                    + source.path("reviewedBy").asText());
        }
        if (source.has("url")) {
            said.add(source.path("url").asText());
        }
        if (source.has("licence")) {
            said.add(source.path("licence").asText());
        }
        return said.toString();
    }
}

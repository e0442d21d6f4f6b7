package healthcontent.content.code;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code for which something is published. */
@Schema(description = "The code for which something is published.")
record MatchedCode(
        @Schema(description = "The code, as its system writes it.", required = true, examples = "G47.62")
        String code,

        @Schema(description = "Whether it is the code that was asked for, or one above it.", required = true)
        Relationship relationship,

        @Schema(
                description = "How many characters of the code that was asked for were left off its end; 0 where it is"
                        + " the same.",
                required = true,
                minimum = "0",
                examples = "0")
        int steps) {

    /** How a matched code relates to the one that was asked for. */
    @Schema(
            name = "CodeMatch",
            description = "How the code that was found relates to the one that was asked for.",
            enumeration = {"same", "ancestor"})
    enum Relationship {
        @JsonProperty("same")
        SAME,
        @JsonProperty("ancestor")
        ANCESTOR
    }

    /** The match of one of the forms of a code that was asked for. */
    static MatchedCode of(AskedCode asked, String form) {
        int steps = asked.forms().get(0).length() - form.length();
        return new MatchedCode(
                CodeSystem.ofUri(asked.system())
                        .map(system -> system.written(form))
                        .orElse(form),
                steps == 0 ? Relationship.SAME : Relationship.ANCESTOR,
                steps);
    }
}

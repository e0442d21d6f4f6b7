package healthcontent.problem;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem type, for those who met one. */
@Schema(name = "ProblemType", description = "A kind of problem: what it means, and what a caller can do about it.")
record ProblemTypeView(
        @Schema(
                description = "What the `type` of such a problem says: a path without a host, and the address of this.",
                format = "uri-reference",
                required = true,
                examples = "/problems/not-found")
        String type,

        @Schema(description = "A few words for a person.", required = true, examples = "Not found")
        String title,

        @Schema(description = "The HTTP status of every such problem.", required = true, examples = "404")
        int status,

        @Schema(description = "What it means.", required = true)
        String meaning,

        @Schema(
                description = "What a caller can do, the most likely to help first. A word between backticks is code.",
                required = true)
        List<String> whatToDo,

        @Schema(description = "Header fields of such an answer that say more, each with an example.", required = true)
        Map<String, String> headers,

        @Schema(description = "What such a problem looks like.", required = true)
        Problem example) {

    static ProblemTypeView of(ProblemType type) {
        ProblemGuide guide = ProblemGuide.of(type);
        return new ProblemTypeView(
                type.path(),
                type.title(),
                type.status(),
                type.explanation(),
                guide.whatToDo(),
                guide.headers(),
                ProblemGuide.exampleOf(type));
    }
}

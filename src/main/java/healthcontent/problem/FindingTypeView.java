package healthcontent.problem;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of finding, for those who met one. */
@Schema(
        name = "FindingType",
        description = "A kind of finding on a release: what it means, and what its sender can do.")
record FindingTypeView(
        @Schema(description = "What `name` of such a finding says.", required = true, examples = "unresolved-reference")
        String name,

        @Schema(
                description = "The address of this: a path without a host.",
                format = "uri-reference",
                required = true,
                examples = "/problems/findings/unresolved-reference")
        String href,

        @Schema(
                description =
                        "What such a finding is: `error` holds the release up, `warning` does not. Some are the one"
                                + " in some cases and the other in others.",
                required = true,
                examples = "[\"error\"]")
        List<String> levels,

        @Schema(description = "What it means. A word between backticks is code.", required = true)
        String meaning,

        @Schema(
                description =
                        "What the sender can do, the most likely to help first. A word between backticks is code.",
                required = true)
        List<String> whatToDo,

        @Schema(description = "What such a finding looks like among the `errors` of a problem.", required = true)
        Fault example) {

    static Optional<FindingTypeView> of(String name) {
        return FindingGuide.of(name)
                .map(guide -> new FindingTypeView(
                        name,
                        FindingGuide.PATH + "/" + name,
                        guide.levels(),
                        guide.meaning(),
                        guide.whatToDo(),
                        new Fault(
                                null,
                                guide.example().pointer(),
                                name,
                                guide.levels().get(0),
                                guide.example().message())));
    }
}

package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the reader may want to do next; a front end turns the intent into its own button. */
@Schema(
        description =
                "Something that the reader may want to do next; a front end turns the intent into its own button.")
public record CallToAction(
        @Schema(description = "What the reader wants to do.", required = true, examples = "talk-to-doctor")
        String intent,

        @Schema(description = "Suggested text of the button.", required = true)
        String label) {}

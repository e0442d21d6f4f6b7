package healthcontent.content.redflag;

import healthcontent.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of red flags. */
@Schema(
        description =
                "A page of red flags, the most urgent first; within an urgency by the slug of the condition, and within a"
                        + " condition in editorial order.")
record RedFlagList(
        @Schema(description = "The red flags of this page.", required = true)
        List<RedFlagView> data,

        @Schema(description = "Where in the list this page stands.", required = true)
        Page page,

        @Schema(
                description = "What to do in an emergency, in the words of the service and the language of the reader.",
                required = true)
        String emergencyAdvice,

        @Schema(
                description = "Where `data` is empty: that the sources name none, which does not mean that there"
                        + " are none. Absent where there are some.")
        String redFlagsNote) {}

package healthcontent.content.search;

import healthcontent.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of hits. */
@Schema(description = "A page of hits, the best match first.")
public record HitList(
        @Schema(description = "The hits of this page; empty where nothing was found.", required = true)
        List<HitView> data,

        @Schema(description = "Where in the list this page stands.", required = true)
        Page page,

        @Schema(
                description =
                        "What to do in an emergency, in the words of the service. Show it, most of all where nothing"
                                + " was found.",
                required = true)
        String emergencyAdvice) {}

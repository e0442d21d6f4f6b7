package healthcontent.release;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The release that a revision came with. */
@Schema(description = "The release that a revision came with.")
public record ReleaseReference(
        @Schema(description = "Identity of the release.", required = true)
        UUID id,

        @Schema(description = "What the release was about.", required = true)
        String title,

        @Schema(description = "Who planned it.", required = true)
        String plannedBy,

        @Schema(description = "Who applied it.", required = true)
        String appliedBy,

        @Schema(description = "Path of the release.", required = true)
        String href) {}

package healthcontent.release;

import healthcontent.limit.Limits;
import healthcontent.release.bundle.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release with its plan and findings. */
@Schema(
        name = "Release",
        description = "A set of documents to publish and to withdraw, applied together or not at all, "
                + "with the plan of what it changes.")
public record ReleaseView(
        @Schema(description = "Identity of the release.", required = true)
        UUID id,

        @Schema(description = "What the release is about.", required = true, examples = "Autumn review of leg cramps")
        String title,

        @Schema(required = true) ReleaseStatus status,

        @Schema(description = "Who planned it: the subject of the token.", required = true)
        String plannedBy,

        @Schema(description = "When it was planned.", required = true)
        Instant plannedAt,

        @Schema(description = "When it is discarded unless it is applied; while it is planned.")
        Instant expiresAt,

        @Schema(description = "Who applied it.") String appliedBy,

        @Schema(
                description =
                        "The one instant of all its changes: `updatedAt` of its documents, `at` in the change feed.")
        Instant appliedAt,

        @Schema(description = "When it was discarded.") Instant discardedAt,

        @Schema(description = "What happens to how many documents.", required = true)
        ChangeCounts counts,

        @Schema(
                description =
                        "What happens to each document: first what the bundle asks for, in its order, then what hangs"
                                + " on it. Absent in a list of releases.")
        List<ChangeView> changes,

        @Schema(
                description = "What is worth a look; none of it stops the release. At most 1,000, and 10 in a list of"
                        + " releases.",
                required = true,
                maxItems = Limits.FINDINGS)
        List<Finding> findings,

        @Schema(description = "How many more findings there are than `findings` has.", required = true, minimum = "0")
        int findingsNotShown,

        @Schema(description = "Path of the release.", required = true)
        String href) {

    static final String PATH = "/v1/sync/releases";

    static ReleaseView of(StoredRelease release, ChangeCounts counts, List<ChangeView> changes) {
        int shown = changes == null ? Limits.FINDINGS_IN_LIST : Limits.FINDINGS;
        List<Finding> findings = release.findings().stream().limit(shown).toList();
        boolean planned = release.status() == ReleaseStatus.PLANNED;
        return new ReleaseView(
                release.id(),
                release.title(),
                release.status(),
                release.plannedBy(),
                release.plannedAt(),
                planned ? release.plannedAt().plus(Releases.PLANNED_FOR) : null,
                release.appliedBy().orElse(null),
                release.appliedAt().orElse(null),
                release.discardedAt().orElse(null),
                counts,
                changes,
                findings,
                release.findings().size() - findings.size() + release.findingsNotShown(),
                path(release.id()));
    }

    /** The path of a release. */
    public static String path(UUID id) {
        return PATH + "/" + id;
    }
}

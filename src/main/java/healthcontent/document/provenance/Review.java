package healthcontent.document.provenance;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a clinician reviewed this very text. The status never changes with the calendar: compare `nextReviewOn` with
 * today.
 */
@Schema(
        description =
                "Whether a clinician reviewed this very text. The status never changes with the calendar: compare `nextReviewOn` with today.")
public record Review(
        @Schema(description = "Whether this text was reviewed.", required = true)
        ReviewStatus status,

        @Schema(description = "Who reviewed it; absent while unreviewed.")
        Reviewer reviewer,

        @Schema(description = "The day of the review.") LocalDate reviewedOn,

        @Schema(description = "The day by which it should be reviewed again.")
        LocalDate nextReviewOn) {}

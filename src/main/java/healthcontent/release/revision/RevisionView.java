package healthcontent.release.revision;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentType;
import healthcontent.document.WithdrawalReason;
import healthcontent.limit.Limits;
import healthcontent.release.ReleaseReference;
import healthcontent.release.bundle.Finding;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One revision of a document: what it said, since when, by which release and by whom. */
@Schema(
        name = "Revision",
        description = "One revision of a document: what it says or said, since when, by which release and by whom.")
record RevisionView(
        @Schema(required = true) DocumentType type,

        @Schema(description = "Slug of the document.", required = true, examples = "leg-cramps")
        String slug,

        @Schema(description = "Language of the document.", required = true, examples = "en")
        String language,

        @Schema(description = "Number of the revision, from 1; the ETag is the same in quotes.", required = true)
        int revision,

        @Schema(required = true) RevisionOp op,

        @Schema(description = "The instant of its release.", required = true)
        Instant at,

        @Schema(description = "The release that it came with.", required = true)
        ReleaseReference release,

        @Schema(description = "Why it was withdrawn.") WithdrawalReason reason,

        @Schema(description = "Slug of what readers should see instead.")
        String replacement,

        @Schema(
                description = "The source content; absent for a withdrawal and in a list of revisions.",
                type = SchemaType.OBJECT,
                implementation = Object.class)
        JsonNode content,

        @Schema(description = "After a write: what is worth a look. At most 1,000.", maxItems = Limits.FINDINGS)
        List<Finding> findings,

        @Schema(description = "After a write: how many more findings there are than `findings` has.", minimum = "0")
        Integer findingsNotShown,

        @Schema(description = "Path of this revision.", required = true)
        String href) {

    RevisionView withFindings(List<Finding> found, int notShown) {
        return new RevisionView(
                type, slug, language, revision, op, at, release, reason, replacement, content, found, notShown, href);
    }
}

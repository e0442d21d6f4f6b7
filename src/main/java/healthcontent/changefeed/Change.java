package healthcontent.changefeed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document as its newest change left it. */
@Schema(description = "A document as its newest change left it.")
record Change(
        @Schema(
                description = "Position of the change. A later change has a greater one; numbers are left out.",
                required = true,
                examples = "42")
        long seq,

        @Schema(ref = "DocumentType", required = true) String type,

        @Schema(description = "Slug of the document.", required = true, examples = "leg-cramps")
        String slug,

        @Schema(description = "Language of the document, as a BCP 47 tag.", required = true, examples = "en")
        String language,

        @Schema(
                description = "What happened. `published`: this revision is live. `withdrawn`: the document is not "
                        + "live any more, and must not be shown.",
                required = true,
                ref = "RevisionOp")
        String op,

        @Schema(
                description = "Number of the revision that the change made. A withdrawal is a revision, too.",
                required = true,
                examples = "1")
        int revision,

        @Schema(description = "Id of the release that made the change.", required = true)
        UUID release,

        @Schema(description = "When that release was applied.", required = true)
        Instant at,

        @Schema(description = "Of a withdrawal: why.", ref = "WithdrawalReason")
        String reason,

        @Schema(
                description = "Of a withdrawal: the slug of what to read instead, of the same type, where there is "
                        + "such a document.")
        String replacement,

        @Schema(
                description = "Of a published document: where to read it, as a path without a host. Absent where its "
                        + "language is not served.",
                examples = "/v1/conditions/leg-cramps?lang=en")
        String href,

        @Schema(
                description = "Of a published document, with `include=content`: its source content, as its bundle "
                        + "carried it.",
                type = SchemaType.OBJECT,
                implementation = Object.class)
        @JsonRawValue
        String content) {}

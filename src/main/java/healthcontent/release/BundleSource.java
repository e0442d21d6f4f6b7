package healthcontent.release;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentType;
import healthcontent.document.WithdrawalReason;
import healthcontent.limit.Limits;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bundle as callers send it, for the contract; it is read as a tree, so that one response names every error. */
@Schema(
        name = "Bundle",
        description = "What to publish and what to withdraw, together or not at all. Unknown fields are errors.",
        additionalProperties = Schema.False.class)
record BundleSource(
        @Schema(
                description = "What the release is about, for the audit trail.",
                required = true,
                maxLength = 200,
                examples = "Autumn review of leg cramps")
        String title,

        @Schema(description = "Documents to publish.", maxItems = Limits.DOCUMENTS)
        List<Document> documents,

        @Schema(description = "Documents to withdraw.", maxItems = Limits.DOCUMENTS)
        List<Withdrawal> withdrawals) {

    /** A document to publish. */
    @Schema(name = "BundleDocument", description = "A document to publish.", additionalProperties = Schema.False.class)
    record Document(
            @Schema(required = true) DocumentType type,

            @Schema(description = "Slug of the document.", required = true, examples = "leg-cramps")
            String slug,

            @Schema(
                    description = "Language of its text (BCP 47), one that the service serves.",
                    required = true,
                    examples = "en")
            String language,

            @Schema(
                    description = "The content, in the format of its type: a condition, a term (cause or symptom) or a"
                            + " comparison.",
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class)
            JsonNode content,

            @Schema(description = IF_REVISION) Integer ifRevision) {}

    /** A document to withdraw. */
    @Schema(
            name = "BundleWithdrawal",
            description = "A document to withdraw.",
            additionalProperties = Schema.False.class)
    record Withdrawal(
            @Schema(required = true) DocumentType type,

            @Schema(description = "Slug of the document.", required = true, examples = "leg-cramps")
            String slug,

            @Schema(description = "Language of the document.", required = true, examples = "en")
            String language,

            @Schema(required = true) WithdrawalReason reason,

            @Schema(description = "Slug of the document of the same type that readers should see instead.")
            String replacement,

            @Schema(description = IF_REVISION) Integer ifRevision) {}

    private static final String IF_REVISION =
            "The revision that this replaces; 0 if the document must never have existed. Absent: the revision that"
                    + " planning finds. A withdrawn document goes live again only by naming the revision of its"
                    + " withdrawal.";
}

package healthcontent.release;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentType;
import healthcontent.document.WithdrawalReason;
import healthcontent.release.plan.Action;
import healthcontent.release.plan.StoredChange;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a release does to one document. */
@Schema(name = "PlannedChange", description = "What a release does to one document.")
record ChangeView(
        @Schema(required = true) DocumentType type,

        @Schema(description = "Slug of the document.", required = true, examples = "leg-cramps")
        String slug,

        @Schema(description = "Language of the document.", required = true, examples = "en")
        String language,

        @Schema(required = true) Action action,

        @Schema(
                description = "The revision that planning found; 0 if the document had never existed.",
                required = true,
                examples = "1")
        int replaces,

        @Schema(
                description =
                        "RFC 6902 patch from the live content to the new one, for an update. The patches of a release"
                                + " are shown up to 4,000,000 characters together; it is absent from updates after that.",
                type = SchemaType.ARRAY,
                implementation = PatchOperation.class)
        JsonNode patch,

        @Schema(description = "Why it is withdrawn.") WithdrawalReason reason,

        @Schema(description = "Slug of what readers should see instead.")
        String replacement,

        @Schema(
                description = "Where the bundle asks for it (RFC 6901); absent where it hangs on another change.",
                examples = "/documents/0")
        String pointer) {

    static ChangeView of(StoredChange change) {
        return new ChangeView(
                change.id().type(),
                change.id().slug(),
                change.id().language(),
                change.action(),
                change.replaces(),
                change.patch().orElse(null),
                change.reason().orElse(null),
                change.replacement().orElse(null),
                change.pointer().orElse(null));
    }

    static List<ChangeView> of(List<StoredChange> changes) {
        return changes.stream().map(ChangeView::of).toList();
    }
}

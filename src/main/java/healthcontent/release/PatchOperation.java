package healthcontent.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One operation of a JSON Patch, for the contract. */
@Schema(description = "One operation of a JSON Patch (RFC 6902).")
record PatchOperation(
        @Schema(description = "What to do.", required = true, examples = "replace")
        String op,

        @Schema(description = "Where (RFC 6901).", required = true, examples = "/summary")
        String path,

        @Schema(description = "Where from, for `move` and `copy`.")
        String from,

        @Schema(description = "The new value, of any type.") Object value) {}

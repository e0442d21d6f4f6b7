package healthcontent.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a document is. */
@Schema(description = "Where this document is.")
public record SelfLink(
        @Schema(description = "A path without a host.", required = true, examples = "/v1/conditions/leg-cramps")
        String self) {}

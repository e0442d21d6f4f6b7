package healthcontent.document.provenance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the facts come from. */
@Schema(description = "Where the facts come from.")
public record Citation(
        @Schema(description = "Title of the source.", required = true)
        String title,

        @Schema(description = "Who published it.") String publisher,

        @Schema(description = "Who reviewed the source (not this text).")
        String reviewedBy,

        @Schema(description = "Address of the source.") String url,

        @Schema(description = "The licence that it may be used under, by its name or address.")
        String licence) {}

package healthcontent.content.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of an excerpt. */
@Schema(description = "A piece of an excerpt: plain text, never markup.")
public record ExcerptPiece(
        @Schema(description = "The piece, with the spaces that belong to it.", required = true)
        String text,

        @Schema(description = "Whether this is a word that was searched for.", required = true)
        boolean match) {}

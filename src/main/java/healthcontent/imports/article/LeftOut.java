package healthcontent.imports.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text of the file that is no part of its article, such as its navigation. */
@Schema(name = "ImportLeftOut", description = "A text of the file that is no part of its article.")
public record LeftOut(
        @Schema(description = "The text.", required = true) String text,

        @Schema(description = "Where it stands in the file.", required = true)
        Place from,

        @Schema(
                description = "What it was taken for, such as `navigation`, `advert` or `repeated`.",
                required = true,
                examples = "navigation")
        String reason) {

    /** A text that was left out. */
    public static LeftOut of(String text, Place from, String reason) {
        return new LeftOut(NormalText.of(text), from, reason);
    }
}

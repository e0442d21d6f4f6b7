package healthcontent.content;

import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that has a page of its own, named where something else mentions it. */
@Schema(description = "Something that has a page of its own, named where something else mentions it.")
public record NamedLink(
        @Schema(description = "Its slug.", required = true, examples = "leg-cramps")
        String slug,

        @Schema(description = "Its name.", required = true) String name,

        @Schema(description = "Language of the name, where it is not that of the text around it.", examples = "en")
        String language,

        @Schema(description = "Where it is: a path without a host.", required = true)
        String href) {

    /** The link to a document. The language is null where the name is in that of the text around it. */
    public static NamedLink to(DocumentType type, String slug, String name, String language, ReaderLanguage reader) {
        return new NamedLink(slug, name, language, reader.href(Paths.of(type, slug)));
    }
}

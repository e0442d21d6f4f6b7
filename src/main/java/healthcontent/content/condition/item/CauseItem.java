package healthcontent.content.condition.item;

import healthcontent.content.Paths;
import healthcontent.content.term.CauseTie;
import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cause of a condition. */
@Schema(description = "A cause of the condition.")
public record CauseItem(
        @Schema(description = "Slug of the cause.", required = true, examples = "dehydration")
        String slug,

        @Schema(description = "Name of the cause.", required = true)
        String name,

        @Schema(description = "Language of the name, where it is not that of the condition.", examples = "en")
        String language,

        @Schema(description = "How it brings the condition about; absent where the sources do not say.")
        String explanation,

        @Schema(description = "Where the cause is: a path without a host.", required = true)
        String href) {

    private static CauseItem of(CauseTie tie, ReaderLanguage reader) {
        return new CauseItem(
                tie.slug(),
                tie.name(),
                tie.language(),
                tie.explanation(),
                reader.href(Paths.of(DocumentType.CAUSE, tie.slug())));
    }

    /** The items of the rows, in their order. */
    public static List<CauseItem> of(List<CauseTie> ties, ReaderLanguage reader) {
        return ties.stream().map(tie -> of(tie, reader)).toList();
    }
}

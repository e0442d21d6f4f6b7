package healthcontent.content.search;

import healthcontent.content.NamedLink;
import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was found. */
@Schema(name = "Hit", description = "Something that was found.")
public record HitView(
        @Schema(description = "What it is.", required = true)
        HitType type,

        @Schema(description = "Its slug; that of a red flag is unique in its condition.", required = true)
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "Its name; of a question, the question itself.", required = true)
        String name,

        @Schema(
                description = "Where it is: a path without a host; of a red flag, that of all those of its condition.",
                required = true)
        String href,

        @Schema(description = "The condition that a red flag or a question belongs to; absent of anything else.")
        NamedLink condition,

        @Schema(
                description = "Where the words are in its text, in pieces, which are to be shown one after the other."
                        + " Empty where it has no text but its name.",
                required = true)
        List<ExcerptPiece> excerpt,

        @Schema(description = "Whether it is a red flag, or a symptom that a red flag names.", required = true)
        boolean redFlag,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not; absent where the document has none.")
        String disclaimer,

        @Schema(
                description = "Number of the revision of the document, or of the condition that it is a part of.",
                required = true,
                examples = "1")
        int revision) {

    static HitView of(Hit hit, List<Meaning> meanings, ReaderLanguage reader) {
        return new HitView(
                hit.type(),
                hit.slug(),
                hit.language(),
                hit.name(),
                reader.href(path(hit)),
                condition(hit, reader),
                Excerpt.of(hit.texts(), meanings),
                hit.redFlag(),
                hit.review(),
                hit.sources(),
                hit.disclaimer(),
                hit.revision());
    }

    private static String path(Hit hit) {
        return switch (hit.type()) {
            case CONDITION -> Paths.condition(hit.slug());
            case RED_FLAG -> Paths.condition(hit.partOf()) + "/red-flags";
            case SYMPTOM -> Paths.of(DocumentType.SYMPTOM, hit.slug());
            case CAUSE -> Paths.of(DocumentType.CAUSE, hit.slug());
            case FAQ -> Paths.faq(hit.slug());
            case COMPARISON -> Paths.of(DocumentType.COMPARISON, hit.slug());
        };
    }

    private static NamedLink condition(Hit hit, ReaderLanguage reader) {
        if (hit.partOf() == null) {
            return null;
        }
        String other = hit.conditionLanguage().equals(hit.language()) ? null : hit.conditionLanguage();
        return NamedLink.to(DocumentType.CONDITION, hit.partOf(), hit.conditionName(), other, reader);
    }
}

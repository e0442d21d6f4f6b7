package healthcontent.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import healthcontent.imports.article.LeftOut;
import healthcontent.imports.article.Place;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each text of what was imported. */
@Schema(description = "What became of each text of what was imported.")
record ImportReport(
        @Schema(description = "How many sentences found a place, and how many did not.", required = true)
        Sentences sentences,

        @Schema(description = "How many documents the bundle has.", required = true)
        int documents,

        @Schema(
                description = "How many references lead to a cause or symptom that another place of the import made.",
                required = true)
        int sharedTerms,

        @Schema(description = "How many references lead to a cause or symptom that is live.", required = true)
        int liveTerms,

        @Schema(description = "Each article, in the order of what was sent.", required = true)
        List<ImportedArticle> articles,

        @Schema(description = "The files that could not be read.", required = true)
        List<UnreadFile> unread,

        @Schema(
                description = "What the bundle would meet as a release, and sentences that may be red flags.",
                required = true)
        List<ImportFinding> findings,

        @Schema(description = "How many findings there are that are not shown.", required = true)
        int findingsNotShown,

        @Schema(description = "That nothing was made a red flag, and that no draft was reviewed.", required = true)
        String statement) {

    static final String STATEMENT = "Nothing became a red flag by itself: sentences with a word of urgency are findings"
            + " named possible-red-flag, and an editor decides. Rules over structure placed each text; nobody has"
            + " reviewed the draft.";

    /** How many sentences. */
    @Schema(name = "ImportedSentences", description = "How many sentences of the source found a place.")
    record Sentences(
            @Schema(description = "Sentences that are in the bundle.", required = true)
            int placed,

            @Schema(description = "Sentences that are in `unplaced`.", required = true)
            int unplaced) {}

    /** A file that could not be read. */
    @Schema(description = "A file that could not be read.")
    record UnreadFile(
            @Schema(description = "Its name, as it was sent.", required = true)
            String file,

            @Schema(description = "Why.", required = true) String reason) {}

    /** An article. */
    @Schema(description = "An article, and what became of it.")
    record ImportedArticle(
            @Schema(description = "The file that it was in, as it was sent.", required = true)
            String file,

            @Schema(description = "The form that it was read as.", required = true, examples = "html")
            String format,

            @Schema(description = "The slug of its condition.", required = true, examples = "stiff-neck")
            String condition,

            @Schema(description = "How many of its sentences found a place.", required = true)
            Sentences sentences,

            @Schema(description = "Its sections, in its order.", required = true)
            List<ImportedSection> sections,

            @Schema(description = "Sentences that found no place.", required = true)
            List<UnplacedSentence> unplaced,

            @Schema(description = "What was taken for what, by which rule.", required = true)
            List<TakenText> taken,

            @Schema(description = "What is no part of the article, such as navigation.", required = true)
            List<LeftOut> leftOut) {}

    /** A section. */
    @Schema(description = "A section of an article: where it came from, and where it went.")
    record ImportedSection(
            @Schema(description = "Its heading; empty for what stands before the first.", required = true)
            String heading,

            @Schema(description = "Where it begins.", required = true)
            Place from,

            @Schema(description = "What it was taken to be about.", required = true, examples = "causes")
            String aspect,

            @Schema(description = "By which rule.", required = true, examples = "words-of-the-heading")
            String rule,

            @Schema(
                    description = "Where its texts went, as JSON Pointers into the bundle.",
                    required = true,
                    examples = "/documents/3/content/causes/0")
            List<String> to) {}

    /** A sentence without a place. */
    @Schema(description = "A sentence that found no place.")
    record UnplacedSentence(
            @Schema(description = "The sentence.", required = true)
            String text,

            @Schema(description = "Where it stands.", required = true)
            Place from,

            @Schema(
                    description = "Why, such as `heading-without-text`, `markup` or `too-long`.",
                    required = true,
                    examples = "heading-without-text")
            String reason) {}

    /** A text that was taken for something. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A text that was taken for something.")
    record TakenText(
            @Schema(description = "The text.", required = true)
            String text,

            @Schema(description = "Where it stands.", required = true)
            Place from,

            @Schema(description = "Where it went; left out where the rule says what it refers to.")
            String to,

            @Schema(description = "The rule.", required = true, examples = "name-and-text")
            String rule) {}

    /** A finding. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What is wrong with the draft, or worth a look.")
    record ImportFinding(
            @Schema(description = "`error` where it would hold a release up, else `warning`.", required = true)
            String level,

            @Schema(
                    description = "Which rule it is about: one of those of a release, `possible-red-flag` or"
                            + " `source-incomplete`.",
                    required = true,
                    examples = "possible-red-flag")
            String name,

            @Schema(description = "The place in the bundle, as a JSON Pointer; left out where it has none.")
            String pointer,

            @Schema(description = "What is wrong, or worth a look.", required = true)
            String message,

            @Schema(description = "The file, where it is about the article.")
            String file,

            @Schema(description = "The place in the file, of a possible red flag.")
            Place from) {}
}

package healthcontent.content.redflag;

import healthcontent.content.NamedLink;
import healthcontent.document.Urgency;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A symptom of a condition that calls for care, where it stands with its condition. */
@Schema(description = "A symptom of the condition that calls for care.")
public record RedFlagItem(
        @Schema(description = "Name of the red flag within its condition.", required = true)
        String slug,

        @Schema(description = "Language of the text, where it is not that of the condition.", examples = "en")
        String language,

        @Schema(description = "The symptom that calls for care.", required = true)
        NamedLink symptom,

        @Schema(description = "How soon to get care.", required = true)
        Urgency urgency,

        @Schema(description = "What it may be a sign of.", required = true)
        List<String> mayIndicate,

        @Schema(description = "Why it matters.", required = true)
        String why,

        @Schema(description = "What to do.", required = true)
        String action) {

    static RedFlagItem of(RedFlagRow row, ReaderLanguage reader) {
        return new RedFlagItem(
                row.slug(),
                row.language().equals(row.conditionLanguage()) ? null : row.language(),
                row.symptom(reader),
                row.urgency(),
                row.mayIndicate(),
                row.why(),
                row.action());
    }
}

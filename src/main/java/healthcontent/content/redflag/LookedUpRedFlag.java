package healthcontent.content.redflag;

import healthcontent.content.NamedLink;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.Match;
import healthcontent.document.condition.SymptomRule;
import healthcontent.document.condition.Urgency;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A red flag that names a symptom which was looked up. */
@Schema(
        description =
                "A red flag that names a symptom which was looked up: word for word as it was published, with where it"
                        + " comes from.")
public record LookedUpRedFlag(
        @Schema(description = "Name of the red flag within its condition, in paths.", required = true)
        String slug,

        @Schema(
                description = "Language of the text: that of the reader, or else that of the original.",
                required = true)
        String language,

        @Schema(description = "The condition that it belongs to.", required = true)
        NamedLink condition,

        @Schema(description = "What readers call it.", required = true)
        String name,

        @Schema(required = true) Match match,

        @Schema(description = "The symptoms that call for care, in editorial order.", required = true)
        List<NamedLink> symptoms,

        @Schema(description = "How soon to get care.", required = true)
        Urgency urgency,

        @Schema(description = "What it may be a sign of.", required = true)
        List<String> mayIndicate,

        @Schema(description = "Why it matters.", required = true)
        String why,

        @Schema(description = "What to do.", required = true)
        String action,

        @Schema(description = "The slugs of its symptoms that the look-up named, in editorial order.", required = true)
        List<String> named,

        @Schema(
                description =
                        "The slugs of its symptoms that the look-up did not name and that it needs besides, in editorial order;"
                                + " empty where it is met.",
                required = true)
        List<String> missing,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not.", required = true)
        String disclaimer,

        @Schema(
                description = "Number of the revision of the condition that the text stands in, in its language.",
                required = true,
                examples = "1")
        int revision,

        @Schema(description = "When the condition's text last changed.", required = true)
        Instant updatedAt) {

    /** What the database gives; the language of the condition is that of its name. */
    record Row(
            String slug,
            String language,
            String conditionSlug,
            String conditionName,
            String conditionLanguage,
            String name,
            Match match,
            List<RedFlagItem.Name> symptoms,
            Urgency urgency,
            List<String> mayIndicate,
            String why,
            String action,
            Review review,
            List<Citation> sources,
            String disclaimer,
            int revision,
            Instant updatedAt) {

        NamedLink condition(ReaderLanguage reader) {
            String other = conditionLanguage.equals(language) ? null : conditionLanguage;
            return NamedLink.to(DocumentType.CONDITION, conditionSlug, conditionName, other, reader);
        }
    }

    static LookedUpRedFlag of(Row row, Set<String> lookedUp, ReaderLanguage reader) {
        List<String> all = row.symptoms().stream().map(RedFlagItem.Name::slug).toList();
        boolean isMet = new SymptomRule(row.match(), Set.copyOf(all)).isMetBy(lookedUp);
        return new LookedUpRedFlag(
                row.slug(),
                row.language(),
                row.condition(reader),
                row.name(),
                row.match(),
                RedFlagItem.Name.links(row.symptoms(), reader),
                row.urgency(),
                row.mayIndicate(),
                row.why(),
                row.action(),
                all.stream().filter(lookedUp::contains).toList(),
                isMet
                        ? List.of()
                        : all.stream()
                                .filter(symptom -> !lookedUp.contains(symptom))
                                .toList(),
                row.review(),
                row.sources(),
                row.disclaimer(),
                row.revision(),
                row.updatedAt());
    }

    /** Whether the symptoms that were looked up meet it. */
    @Schema(hidden = true)
    boolean isMet() {
        return missing.isEmpty();
    }
}

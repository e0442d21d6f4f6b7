package healthcontent.content.redflag;

import healthcontent.document.condition.SymptomRule;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A red flag that names a symptom which was looked up. */
@Schema(
        description =
                "A red flag that names a symptom which was looked up, and which of its symptoms the look-up named.")
public record LookedUpRedFlag(
        @Schema(description = "The red flag, word for word as it was published.", required = true)
        RedFlagView redFlag,

        @Schema(description = "The slugs of its symptoms that the look-up named, in editorial order.", required = true)
        List<String> named,

        @Schema(
                description =
                        "The slugs of its symptoms that the look-up did not name and that it needs besides, in editorial order;"
                                + " empty where it is met.",
                required = true)
        List<String> missing) {

    static LookedUpRedFlag of(RedFlagView.Row row, Set<String> lookedUp, ReaderLanguage reader) {
        List<String> all = row.symptoms().stream().map(RedFlagItem.Name::slug).toList();
        boolean isMet = new SymptomRule(row.match(), Set.copyOf(all)).isMetBy(lookedUp);
        return new LookedUpRedFlag(
                RedFlagView.of(row, reader),
                all.stream().filter(lookedUp::contains).toList(),
                isMet
                        ? List.of()
                        : all.stream()
                                .filter(symptom -> !lookedUp.contains(symptom))
                                .toList());
    }

    /** Whether the symptoms that were looked up meet it. */
    @Schema(hidden = true)
    boolean isMet() {
        return missing.isEmpty();
    }
}

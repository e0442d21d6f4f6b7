package healthcontent.content.condition;

import healthcontent.content.Paths;
import healthcontent.document.AssociatedCondition;
import healthcontent.language.ReaderLanguage;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another condition that a condition often comes with. */
@Schema(description = "Another condition that this one often comes with.")
record AssociatedConditionItem(
        @Schema(
                description = "Slug of the other condition, whether or not there is a page about it.",
                required = true,
                examples = "kidney-disease")
        String slug,

        @Schema(description = "Name of the other condition.", required = true)
        String name,

        @Schema(description = "How the two hang together.", required = true)
        String relationship,

        @Schema(description = "Where the other condition is: a path without a host; absent where there is none.")
        String href) {

    /**
     * What a reader sees of it.
     *
     * @param live the slugs of conditions that have a page
     */
    static AssociatedConditionItem of(AssociatedCondition condition, Set<String> live, ReaderLanguage reader) {
        return new AssociatedConditionItem(
                condition.slug(),
                condition.name(),
                condition.relationship(),
                live.contains(condition.slug()) ? reader.href(Paths.condition(condition.slug())) : null);
    }
}

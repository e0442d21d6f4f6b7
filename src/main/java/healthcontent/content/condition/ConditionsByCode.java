package healthcontent.content.condition;

import healthcontent.content.Paths;
import healthcontent.content.list.ListOrder;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The conditions that have exactly some code. */
@ApplicationScoped
public class ConditionsByCode {

    private final Conditions conditions;
    private final ReaderLanguage reader;

    @Inject
    ConditionsByCode(Conditions conditions, ReaderLanguage reader) {
        this.conditions = conditions;
        this.reader = reader;
    }

    /**
     * What was found.
     *
     * @param conditions in short, by name
     * @param slugs theirs
     * @param cutOff whether there are more
     */
    public record Found(List<?> conditions, List<String> slugs, boolean cutOff) {

        public Found {
            conditions = List.copyOf(conditions);
            slugs = List.copyOf(slugs);
        }
    }

    /**
     * Finds them.
     *
     * @param system URI of the code system, or null for any
     * @param most how many at most
     */
    public Found find(String system, String code, int most) {
        var slice = conditions
                .list(
                        ListRequest.of(Paths.CONDITIONS, reader, most, null).sort(null, ListOrder.usual(null)),
                        null,
                        null,
                        null,
                        new CodeToken(system, code))
                .slice();
        return new Found(
                slice.rows().stream()
                        .map(row -> ConditionSummary.of(row, reader))
                        .toList(),
                slice.rows().stream().map(ConditionRow::slug).toList(),
                slice.nextCursor() != null);
    }
}

package healthcontent.release;

import healthcontent.release.plan.Action;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens to how many documents. */
@Schema(description = "What happens to how many documents.")
record ChangeCounts(
        @Schema(description = "Documents that go live for the first time.", required = true)
        int create,

        @Schema(description = "Documents whose content changes.", required = true)
        int update,

        @Schema(description = "Withdrawn documents that go live again.", required = true)
        int republish,

        @Schema(description = "Documents that stop being live.", required = true)
        int withdraw,

        @Schema(description = "Documents that already are as the bundle wants them.", required = true)
        int unchanged) {

    static ChangeCounts of(Map<Action, Integer> counts) {
        return new ChangeCounts(
                counts.getOrDefault(Action.CREATE, 0),
                counts.getOrDefault(Action.UPDATE, 0),
                counts.getOrDefault(Action.REPUBLISH, 0),
                counts.getOrDefault(Action.WITHDRAW, 0),
                counts.getOrDefault(Action.UNCHANGED, 0));
    }
}

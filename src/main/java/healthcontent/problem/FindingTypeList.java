package healthcontent.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every kind of finding. */
@Schema(description = "Every kind of finding on a release. More may come.")
record FindingTypeList(
        @Schema(description = "All of them: first on form, then on what the release would leave.", required = true)
        List<FindingTypeView> data) {}

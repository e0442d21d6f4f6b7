package healthcontent.release;

import healthcontent.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of releases. */
@Schema(description = "A page of releases, the newest first, without their changes.")
record ReleaseList(
        @Schema(description = "The releases.", required = true)
        List<ReleaseView> data,

        @Schema(required = true) Page page) {}

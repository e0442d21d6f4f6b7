package healthcontent.release.revision;

import healthcontent.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the history of a document. */
@Schema(description = "A page of the history of a document, the newest revision first, without content.")
record RevisionList(
        @Schema(description = "The revisions.", required = true)
        List<RevisionView> data,

        @Schema(required = true) Page page) {}

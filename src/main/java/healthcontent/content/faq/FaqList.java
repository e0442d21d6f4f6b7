package healthcontent.content.faq;

import healthcontent.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of questions. */
@Schema(description = "A page of questions with their answers.")
record FaqList(
        @Schema(description = "The questions of this page.", required = true)
        List<FaqView> data,

        @Schema(description = "Where in the list this page stands.", required = true)
        Page page) {}

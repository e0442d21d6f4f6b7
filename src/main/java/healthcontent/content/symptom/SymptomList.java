package healthcontent.content.symptom;

import healthcontent.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of symptoms. */
@Schema(description = "A page of symptoms.")
record SymptomList(
        @Schema(description = "The symptoms of this page.", required = true)
        List<SymptomSummary> data,

        @Schema(description = "Where in the list this page stands.", required = true)
        Page page,

        @Schema(
                description = "What to do in an emergency, in the words of the service and the language of the reader.",
                required = true)
        String emergencyAdvice) {}

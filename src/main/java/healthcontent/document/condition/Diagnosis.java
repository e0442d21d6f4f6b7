package healthcontent.document.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the condition is recognised. */
@Schema(description = "How the condition is recognised.")
public record Diagnosis(
        @Schema(description = "How a clinician goes about it; absent where the sources do not say.")
        String approach,

        @Schema(description = "Examinations that may be used, in editorial order.", required = true)
        List<DiagnosticTest> tests) {

    public Diagnosis {
        tests = tests == null ? List.of() : List.copyOf(tests);
    }
}

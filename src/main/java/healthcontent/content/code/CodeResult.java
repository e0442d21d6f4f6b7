package healthcontent.content.code;

import healthcontent.document.DocumentType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is published for a code. */
@Schema(description = "What is published for a code, or for the nearest code above it.")
public record CodeResult(
        @Schema(description = "The code that was asked for.", required = true)
        CodeQuestion asked,

        @Schema(description = "The code for which something is published; absent where there is none.")
        MatchedCode matched,

        @Schema(
                description =
                        "Conditions, then symptoms, then causes; of each, what the code means exactly comes before"
                                + " what it means more or less of. At most 100; empty where nothing is published for the code.",
                required = true)
        List<CodedDocument> data,

        @Schema(description = "Whether there are more than these.", required = true)
        boolean cutOff,

        @Schema(description = "What to do in an emergency, in the words of the service.", required = true)
        String emergencyAdvice) {

    /** The slugs of the conditions in it. */
    public List<String> conditions() {
        return data.stream()
                .filter(one -> one.type() == DocumentType.CONDITION)
                .map(CodedDocument::slug)
                .toList();
    }
}

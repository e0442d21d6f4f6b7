package healthcontent.document.source;

import healthcontent.document.DocumentType;
import healthcontent.document.provenance.Review;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of one document, as a bundle carries it and as a revision keeps it. */
@Schema(
        name = "SourceContent",
        description = "The content of one document, in the format of the type that the path names: `ConditionInput`,"
                + " `TermInput` for a cause or a symptom, or `ComparisonInput`. Unknown fields, at any depth,"
                + " are errors.",
        type = SchemaType.OBJECT)
public sealed interface DocumentSource permits ConditionSource, TermSource, ComparisonSource {

    Review review();

    /** The record that holds the content of a type. */
    static Class<? extends DocumentSource> formatOf(DocumentType type) {
        return switch (type) {
            case CAUSE, SYMPTOM -> TermSource.class;
            case CONDITION -> ConditionSource.class;
            case COMPARISON -> ComparisonSource.class;
        };
    }
}

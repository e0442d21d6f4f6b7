package healthcontent.document.source;

import healthcontent.document.DocumentType;
import healthcontent.document.provenance.Review;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of one document, as a bundle carries it and as a revision keeps it. */
@Schema(
        name = "SourceContent",
        description =
                "The content of one document, in the format of its type: a condition, a term (a cause or a symptom)"
                        + " or a comparison. Whoever sends it is told of unknown fields, at any depth, as errors.",
        anyOf = {ConditionSource.class, TermSource.class, ComparisonSource.class})
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

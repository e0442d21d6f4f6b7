package healthcontent.document;

/** The content of one document, as a bundle carries it and as a revision keeps it. */
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

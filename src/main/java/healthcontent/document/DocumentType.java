package healthcontent.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of document, in the order in which a release publishes them: what is referred to comes first. */
public enum DocumentType {
    CAUSE,
    SYMPTOM,
    CONDITION,
    COMPARISON;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** The name in JSON, in paths and in the database. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The type of this name; empty where there is none. */
    public static Optional<DocumentType> of(String value) {
        return Arrays.stream(values()).filter(type -> type.value.equals(value)).findFirst();
    }
}

package healthcontent.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a document was withdrawn. */
public enum WithdrawalReason {
    /** It said something that could harm a reader. */
    CLINICAL_ERROR,
    /** Another document replaces it. */
    SUPERSEDED,
    /** Any other decision of the editors. */
    EDITORIAL;

    private final String value = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in JSON, in parameters and in the database. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The reason of this name; empty where there is none. */
    public static Optional<WithdrawalReason> of(String value) {
        return Arrays.stream(values())
                .filter(reason -> reason.value.equals(value))
                .findFirst();
    }
}

package healthcontent.release.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a release does to one document. */
@Schema(
        description =
                "What a release does to a document. `create`: it goes live for the first time. `update`: its content"
                        + " changes. `republish`: it was withdrawn and goes live again. `withdraw`: it stops being live,"
                        + " or was withdrawn already and gets another reason or replacement."
                        + " `unchanged`: it already is as the bundle wants it.",
        enumeration = {"create", "update", "republish", "withdraw", "unchanged"})
public enum Action {
    /** It goes live for the first time. */
    CREATE,
    /** Its content changes. */
    UPDATE,
    /** It was withdrawn and goes live again. */
    REPUBLISH,
    /** It stops being live; or it was withdrawn before and gets another reason or replacement. */
    WITHDRAW,
    /** It already is as the bundle wants it. */
    UNCHANGED;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** The name in JSON and in the database. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The action of a name, which is one of theirs. */
    public static Action of(String value) {
        return Arrays.stream(values())
                .filter(action -> action.value.equals(value))
                .findFirst()
                .orElseThrow();
    }
}

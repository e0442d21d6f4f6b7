package healthcontent.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import healthcontent.limit.Limits;
import java.util.Locale;

/** Limits on JSON besides its size in bytes. A body that exceeds one is refused by the name of that one. */
final class JsonLimits extends StreamReadConstraints {

    private static final long serialVersionUID = 1L;

    private static final long NO_LIMIT = -1;

    JsonLimits() {
        super(Limits.DEPTH, NO_LIMIT, Limits.NUMBER, Limits.STRING, Limits.NAME, NO_LIMIT);
    }

    @Override
    public void validateNestingDepth(int depth) throws StreamConstraintsException {
        check(depth, Limits.DEPTH, "Objects and arrays are nested more than %,d levels deep");
    }

    @Override
    public void validateStringLength(int length) throws StreamConstraintsException {
        check(length, Limits.STRING, "A string has more than %,d characters");
    }

    @Override
    public void validateIntegerLength(int length) throws StreamConstraintsException {
        check(length, Limits.NUMBER, "A number has more than %,d characters");
    }

    @Override
    public void validateFPLength(int length) throws StreamConstraintsException {
        validateIntegerLength(length);
    }

    @Override
    public void validateNameLength(int length) throws StreamConstraintsException {
        check(length, Limits.NAME, "The name of a property has more than %,d characters");
    }

    private static void check(int found, int allowed, String refusal) throws StreamConstraintsException {
        if (found > allowed) {
            throw new StreamConstraintsException(String.format(Locale.ROOT, refusal, allowed));
        }
    }
}

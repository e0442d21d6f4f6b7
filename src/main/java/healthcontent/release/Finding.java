package healthcontent.release;

import healthcontent.problem.Fault;

/**
 * One thing wrong with a release, or worth a look in it.
 *
 * @param level whether the release may go ahead
 * @param name which rule it is about
 * @param pointer where, as a JSON Pointer (RFC 6901) into the bundle
 * @param message what is wrong, in plain words
 */
public record Finding(FindingLevel level, FindingName name, String pointer, String message) {

    static Finding error(FindingName name, String pointer, String message) {
        return new Finding(FindingLevel.ERROR, name, pointer, message);
    }

    static Finding warning(FindingName name, String pointer, String message) {
        return new Finding(FindingLevel.WARNING, name, pointer, message);
    }

    Finding within(String part) {
        String place = pointer.startsWith(part) ? pointer.substring(part.length()) : "";
        return new Finding(level, name, place, message);
    }

    Fault asFault() {
        return Fault.inBody(pointer, name.value(), message);
    }

    boolean isError() {
        return level == FindingLevel.ERROR;
    }
}

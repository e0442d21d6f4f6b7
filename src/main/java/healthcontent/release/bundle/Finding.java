package healthcontent.release.bundle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import healthcontent.limit.Limits;
import healthcontent.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with a release, or worth a look in it.
 *
 * @param level whether the release may go ahead
 * @param name which rule it is about
 * @param pointer where, as a JSON Pointer (RFC 6901) into the bundle
 * @param message what is wrong, in plain words
 */
@Schema(description = "One thing wrong with a release, or worth a look in it.")
public record Finding(
        @Schema(required = true) FindingLevel level,

        @Schema(description = "Which rule it is about; `/problems/findings/{name}` explains it.", required = true)
        FindingName name,

        @Schema(
                description = "The place in what was sent, as an RFC 6901 JSON Pointer.",
                required = true,
                examples = "/documents/0/content/faqs")
        String pointer,

        @Schema(description = "What is wrong, in plain words.", required = true)
        String message) {

    private static final int REPLACEMENT = 0xFFFD;

    /** Half a character in the name of a property could not be written in a response; a name may be long. */
    public Finding {
        pointer = withWholeCharacters(pointer);
        message = shortened(withWholeCharacters(message));
    }

    static Finding error(FindingName name, String pointer, String message) {
        return new Finding(FindingLevel.ERROR, name, pointer, message);
    }

    static Finding warning(FindingName name, String pointer, String message) {
        return new Finding(FindingLevel.WARNING, name, pointer, message);
    }

    /** The same, with a pointer relative to a part of the bundle; to the part itself where it is about another one. */
    public Finding within(String part) {
        String place = pointer.startsWith(part) ? pointer.substring(part.length()) : "";
        return new Finding(level, name, place, message);
    }

    /** The finding as a problem names it. */
    public Fault asFault() {
        return new Fault(null, pointer, name.value(), level.value(), message);
    }

    /** Whether it holds the release up. */
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isError() {
        return level == FindingLevel.ERROR;
    }

    private static String shortened(String text) {
        return text.length() <= Limits.MESSAGE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Limits.MESSAGE / 2)) + "…";
    }

    private static String withWholeCharacters(String text) {
        return text.codePoints()
                .map(character -> Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

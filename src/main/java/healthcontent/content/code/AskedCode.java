package healthcontent.content.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A code that is asked for.
 *
 * @param system URI of its code system
 * @param code as the system writes it
 * @param forms those that would answer it, the code's own first, then those above it, the nearest first
 */
public record AskedCode(String system, String code, List<String> forms) {

    /** As the format of documents has it: see {@code definitions.json}. */
    private static final Pattern ANY_CODE =
            Pattern.compile("(?=.{1,80}$)(?!.*  )[^\\s|]([^\\t\\n\\x0B\\f\\r|]*[^\\s|])?");

    private static final Pattern ANY_SYSTEM = Pattern.compile("(?=.{1,200}$)(https?://|urn:)[^\\s|]+");

    public AskedCode {
        forms = List.copyOf(forms);
    }

    /** Whether a text may be the URI of a code system. */
    static boolean isSystem(String text) {
        return ANY_SYSTEM.matcher(text).matches();
    }

    /**
     * A code of a system.
     *
     * @param system URI of the code system, whether or not it has a short name here
     * @return empty if the system can't have it
     */
    public static Optional<AskedCode> of(String system, String code) {
        Optional<CodeSystem> known = CodeSystem.ofUri(system);
        if (known.isPresent()) {
            return known.get().formOf(code).map(form -> of(known.get(), form));
        }
        return isSystem(system) && ANY_CODE.matcher(code).matches()
                ? Optional.of(new AskedCode(system, code, List.of(code)))
                : Optional.empty();
    }

    private static AskedCode of(CodeSystem system, String form) {
        int shortest = system.isWalkedUp() ? Math.min(CodeSystem.SHORTEST, form.length()) : form.length();
        return new AskedCode(
                system.uri(),
                system.written(form),
                IntStream.iterate(form.length(), length -> length >= shortest, length -> length - 1)
                        .mapToObj(length -> form.substring(0, length))
                        .toList());
    }
}

package healthcontent.release.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something that only one live document of a language may have. What withdrawn documents claimed last is found by the
 * same keys ({@code WithdrawnNameProjection} in the live tables), so a new kind belongs there, too.
 *
 * @param kind what is claimed
 * @param language language of the document
 * @param key the slug of a FAQ, or the two conditions of a comparison in alphabetical order, joined by a bar
 */
public record Claim(Kind kind, String language, String key) {

    /** What can be claimed; each also stands in the constraint {@code document_claim_known}. */
    public enum Kind {
        /** The slug of a FAQ. */
        FAQ,
        /** The two conditions of a comparison. */
        PAIR;

        private final String value = name().toLowerCase(Locale.ROOT);

        static Kind of(String value) {
            return Arrays.stream(values())
                    .filter(kind -> kind.value.equals(value))
                    .findFirst()
                    .orElseThrow();
        }

        /** The name in the database. */
        public String value() {
            return value;
        }
    }

    /** The claim of a FAQ. */
    public static Claim faq(String language, String slug) {
        return new Claim(Kind.FAQ, language, slug);
    }

    /** The claim of two conditions, which is the same in either order. */
    public static Claim pair(String language, List<String> conditions) {
        return new Claim(Kind.PAIR, language, conditions.stream().sorted().collect(Collectors.joining("|")));
    }

    /** What a document of the same content would claim in another language. */
    Claim in(String other) {
        return new Claim(kind, other, key);
    }
}

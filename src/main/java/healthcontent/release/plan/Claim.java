package healthcontent.release.plan;

import healthcontent.document.condition.QuestionAndAnswer;
import healthcontent.document.source.ComparisonSource;
import healthcontent.document.source.ConditionSource;
import healthcontent.document.source.DocumentSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that only one live document of a language may have.
 *
 * @param kind what is claimed
 * @param language language of the document
 * @param key the slug of a FAQ, or the two conditions of a comparison in alphabetical order, joined by a bar
 */
public record Claim(Kind kind, String language, String key) {

    public enum Kind {
        FAQ("faq"),
        PAIR("pair");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        public static Kind of(String value) {
            return FAQ.value.equals(value) ? FAQ : PAIR;
        }

        /** The name in the database. */
        String value() {
            return value;
        }
    }

    public static Claim faq(String language, String slug) {
        return new Claim(Kind.FAQ, language, slug);
    }

    public static Claim pair(String language, List<String> conditions) {
        return new Claim(Kind.PAIR, language, conditions.stream().sorted().collect(Collectors.joining("|")));
    }

    /** Everything that a document claims, as far as it can be made out. */
    public static Stream<Claim> of(DocumentSource source, String language) {
        if (source instanceof ConditionSource condition) {
            return condition.faqs().stream()
                    .map(QuestionAndAnswer::slug)
                    .filter(Objects::nonNull)
                    .map(slug -> faq(language, slug));
        }
        if (source instanceof ComparisonSource comparison) {
            return Stream.of(pair(language, comparison.conditions()));
        }
        return Stream.empty();
    }
}

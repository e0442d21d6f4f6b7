package healthcontent.content;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every path of the read API with a slug in it, what may become of what it names, and what readers are then told. The
 * condition {@code a} has a cause, a symptom, a red flag and the FAQ {@code why}, and its Spanish translation also a
 * FAQ of its own, {@code por-que}; {@code a-vs-b} compares it with the condition {@code b}.
 */
public final class Addresses {

    /** What became of everything that the paths name. */
    public enum Fate {
        NEVER_PUBLISHED(null),
        LIVE(null),
        PART_DROPPED(null),
        WITHDRAWN("clinical-error"),
        TRANSLATIONS_WITHDRAWN("editorial"),
        REPLACED("superseded"),
        MOVED("editorial"),
        MOVED_AND_WITHDRAWN("editorial"),
        PUBLISHED_AGAIN(null);

        private final String reason;

        Fate(String reason) {
            this.reason = reason;
        }

        /** Makes it so, in a database without content. */
        public void happen(TestContent content) {
            switch (this) {
                case NEVER_PUBLISHED -> content.publish(condition("another"));
                case LIVE -> publish(content);
                case PART_DROPPED -> drop(content);
                case WITHDRAWN -> withdraw(content, reason);
                case TRANSLATIONS_WITHDRAWN -> withdrawTranslations(content);
                case REPLACED -> replace(content);
                case MOVED -> move(content);
                case MOVED_AND_WITHDRAWN -> moveAndWithdraw(content);
                case PUBLISHED_AGAIN -> publishAgain(content);
            }
        }
    }

    /**
     * A path, and what readers are told at it.
     *
     * @param template as the contract has it
     * @param path with the slugs filled in
     * @param language of the reader
     */
    public record Address(String template, String path, String language) {

        public String href() {
            return path + "?lang=" + language;
        }

        /** The status, and of a withdrawal also the reason and the replacement. */
        public String expected(Fate fate) {
            String[] statuses = row(this)[STATUSES].trim().split(" +", -1);
            String status = statuses[List.of(Fate.values()).indexOf(fate)];
            if (!status.equals("410")) {
                return status;
            }
            String replacement = row(this)[REPLACEMENT].trim();
            return "410 " + fate.reason + (fate == Fate.REPLACED ? " " + replacement : "");
        }
    }

    private static final int TEMPLATE = 0;
    private static final int PATH = 1;
    private static final int LANGUAGES = 2;
    private static final int REPLACEMENT = 3;
    private static final int STATUSES = 4;

    /**
     * The statuses: never published, live, part dropped, withdrawn, translations withdrawn, replaced, moved, moved and
     * withdrawn, published again.
     */
    private static final String TABLE = """
            /v1/conditions/{slug}                       | /v1/conditions/a                       | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{slug}/causes                | /v1/conditions/a/causes                | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{slug}/symptoms              | /v1/conditions/a/symptoms              | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{slug}/red-flags             | /v1/conditions/a/red-flags             | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{slug}/associated-conditions | /v1/conditions/a/associated-conditions | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{slug}/prevention            | /v1/conditions/a/prevention            | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{slug}/diagnosis             | /v1/conditions/a/diagnosis             | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{slug}/treatments            | /v1/conditions/a/treatments            | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{slug}/care-advice           | /v1/conditions/a/care-advice           | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{slug}/faqs                  | /v1/conditions/a/faqs                  | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{slug}/comparisons           | /v1/conditions/a/comparisons           | en es | c      | 404 200 200 410 200 410 200 410 200
            /v1/conditions/{a}/comparisons/{b}          | /v1/conditions/a/comparisons/b         | en es | c      | 404 200 404 410 200 410 200 410 200
            /v1/conditions/{a}/comparisons/{b}          | /v1/conditions/b/comparisons/a         | en es | c      | 404 200 404 410 200 410 200 410 200
            /v1/causes/{slug}                           | /v1/causes/heat                        | en es | cold   | 404 200 200 410 200 410 200 200 200
            /v1/symptoms/{slug}                         | /v1/symptoms/pain                      | en es | ache   | 404 200 200 410 200 410 200 200 200
            /v1/comparisons/{slug}                      | /v1/comparisons/a-vs-b                 | en es | c-vs-b | 404 200 200 410 200 410 410 410 200
            /v1/faqs/{slug}                             | /v1/faqs/why                           | en es | c      | 404 200 404 410 200 410 200 200 200
            /v1/faqs/{slug}                             | /v1/faqs/por-que                       | es    | c      | 404 200 404 410 410 410 200 200 200
            /v1/faqs/{slug}                             | /v1/faqs/por-que                       | en    | c      | 404 404 404 410 410 410 404 404 404
            """;

    private static final TestDocument HEAT = cause("heat");
    private static final TestDocument PAIN = symptom("pain");
    private static final TestDocument A = condition("a");
    private static final TestDocument B = condition("b");
    private static final TestDocument C = condition("c");

    private static final TestDocument WITH_PARTS = A.withCause("heat")
            .withSymptom("pain")
            .withRedFlag("pain", "pain", "soon")
            .withFaq("why");

    private static final TestDocument IN_SPANISH = WITH_PARTS.in("es").withFaq("por-que");
    private static final TestDocument COMPARISON = comparison("a-vs-b", "a", "b");

    private Addresses() {}

    public static List<Address> all() {
        return rows().flatMap(row -> Arrays.stream(row[LANGUAGES].trim().split(" ", -1))
                        .map(language -> new Address(row[TEMPLATE].trim(), row[PATH].trim(), language)))
                .toList();
    }

    private static Stream<String[]> rows() {
        return TABLE.lines().map(line -> line.split("\\|", -1));
    }

    private static String[] row(Address address) {
        return rows().filter(row -> row[PATH].trim().equals(address.path()))
                .filter(row -> row[LANGUAGES].contains(address.language()))
                .findFirst()
                .orElseThrow();
    }

    /** What an answer says, in the words of {@link Address#expected}. */
    public static String told(int status, Map<String, ?> problem) {
        return status == 410
                ? "410 " + problem.get("reason")
                        + Optional.ofNullable((Map<?, ?>) problem.get("replacement"))
                                .map(replacement -> " " + replacement.get("slug"))
                                .orElse("")
                : Integer.toString(status);
    }

    private static void publish(TestContent content) {
        content.publish(
                HEAT, HEAT.in("es"), PAIN, PAIN.in("es"), WITH_PARTS, IN_SPANISH, B, COMPARISON, COMPARISON.in("es"));
    }

    private static void drop(TestContent content) {
        publish(content);
        TestDocument comparesAnother = comparison("a-vs-b", "a", "c");
        content.publish(A, A.in("es"), C, comparesAnother, comparesAnother.in("es"));
    }

    private static void withdraw(TestContent content, String reason) {
        publish(content);
        content.publish(
                TestBundle.of().withdraw(A, reason).withdraw(HEAT, reason).withdraw(PAIN, reason));
    }

    private static void withdrawTranslations(TestContent content) {
        publish(content);
        content.publish(TestBundle.of()
                .withdraw(IN_SPANISH)
                .withdraw(HEAT.in("es"))
                .withdraw(PAIN.in("es"))
                .withdraw(COMPARISON.in("es")));
    }

    private static void replace(TestContent content) {
        publish(content);
        content.publish(TestBundle.of(cause("cold"), symptom("ache"), C, comparison("c-vs-b", "c", "b"))
                .replace(A, "c")
                .replace(HEAT, "cold")
                .replace(PAIN, "ache")
                .replace(COMPARISON, "c-vs-b"));
    }

    private static void move(TestContent content) {
        publish(content);
        content.publish(TestBundle.of(
                        A,
                        A.in("es"),
                        B.withFaq("why"),
                        B.in("es").withFaq("why").withFaq("por-que"),
                        comparison("b-vs-a", "b", "a"))
                .withdraw(COMPARISON));
    }

    private static void moveAndWithdraw(TestContent content) {
        move(content);
        content.publish(TestBundle.of().withdraw(A));
    }

    private static void publishAgain(TestContent content) {
        withdraw(content, "editorial");
        content.publish(
                HEAT.ifRevision(2),
                PAIN.ifRevision(2),
                WITH_PARTS.ifRevision(2),
                IN_SPANISH.ifRevision(2),
                COMPARISON.ifRevision(2));
    }
}

package healthcontent.release;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.document.DocumentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Bundles that publish, update, withdraw and publish again a few documents that refer to one another, many of them
 * wrong. Conditions {@code a}, {@code b} and {@code c} had better be live at first.
 */
public final class RandomBundles {

    private final Random random;
    private final ToIntFunction<DocumentId> revisions;

    /** The same seed gives the same bundles, as long as the same of them are published. */
    public RandomBundles(long seed, TestContent content) {
        this(seed, id -> revision(id, content));
    }

    /**
     * Bundles for content that is known otherwise than from the database.
     *
     * @param revisions the newest revision of each document; 0 if it never existed
     */
    public RandomBundles(long seed, ToIntFunction<DocumentId> revisions) {
        this.random = new Random(seed);
        this.revisions = revisions;
    }

    private static int revision(DocumentId id, TestContent content) {
        List<String> known =
                content.rows("select revision from document where type = '%s' and slug = '%s' and language = '%s'"
                        .formatted(id.type().value(), id.slug(), id.language()));
        return known.isEmpty() ? 0 : Integer.parseInt(known.get(0));
    }

    /** A bundle of a few documents, and now and then of a withdrawal. */
    public TestBundle next() {
        List<TestDocument> documents = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            TestDocument document = randomDocument();
            documents.add(revision(document));
            if (random.nextInt(4) == 0) {
                documents.add(revision(document.in("es")));
            }
        }
        TestBundle bundle = TestBundle.of(random.nextInt(8) == 0 ? documents : eachOnce(documents));
        if (random.nextInt(5) == 0) {
            TestDocument victim = language(randomDocument());
            bundle = random.nextInt(3) == 0
                    ? bundle.replace(victim, oneOf("a", "b", "c", "x"))
                    : bundle.withdraw(victim);
        }
        return bundle;
    }

    /** Most bundles are not wrong already because of a document that stands there twice. */
    private static Collection<TestDocument> eachOnce(List<TestDocument> documents) {
        Map<DocumentId, TestDocument> once = new LinkedHashMap<>();
        documents.forEach(document -> once.putIfAbsent(document.id(), document));
        return once.values();
    }

    /** One document, which may be wrong. */
    public TestDocument document() {
        return randomDocument();
    }

    private TestDocument randomDocument() {
        TestDocument document = switch (random.nextInt(8)) {
            case 0 -> TestDocument.cause(oneOf("x", "y"));
            case 1 -> TestDocument.symptom(oneOf("x", "y"));
            case 2 -> randomComparison();
            case 3, 4 -> TestDocument.condition(oneOf("a", "b", "c")).withFaq(oneOf("p", "q"));
            default -> randomCondition();
        };
        return language(document.named(oneOf("One", "Two", "Three")));
    }

    private TestDocument randomCondition() {
        TestDocument condition = TestDocument.condition(oneOf("a", "b", "c"));
        if (random.nextInt(3) == 0) {
            condition = condition.withCause(oneOf("x", "y"));
        }
        if (random.nextInt(2) == 0) {
            List<String> symptoms = oneOf(List.of("x"), List.of("y"), List.of("x", "y"), List.of("y", "x"));
            for (String symptom : symptoms) {
                condition = condition.withSymptom(symptom);
            }
            condition = condition.withRedFlag(
                    oneOf("f", "g"), oneOf("any", "all"), symptoms, oneOf("soon", "urgent", "immediate", "emergency"));
        }
        if (random.nextInt(6) == 0) {
            condition = condition.withSymptom(oneOf("x", "y"));
        }
        if (random.nextInt(3) == 0) {
            condition = condition.withFaq(oneOf("p", "q"));
        }
        return condition;
    }

    private TestDocument randomComparison() {
        return TestDocument.comparison(oneOf("m", "n"), oneOf("a", "b"), oneOf("b", "c"));
    }

    private TestDocument language(TestDocument document) {
        return random.nextInt(3) == 0 ? document.in("es") : document;
    }

    /**
     * Mostly the revision that is right, so that what was withdrawn comes back; sometimes none, and now and then a
     * wrong one.
     */
    private TestDocument revision(TestDocument document) {
        int newest = revisions.applyAsInt(document.id());
        return switch (random.nextInt(16)) {
            case 0 -> document.ifRevision(newest + 1);
            case 1, 2 -> document;
            default -> document.ifRevision(newest);
        };
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}

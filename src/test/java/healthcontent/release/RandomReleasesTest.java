package healthcontent.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random releases, many of them wrong: the database comes to the same findings and the same content as the plain model
 * of it, and holds together after each.
 */
@QuarkusTest
class RandomReleasesTest {

    private static final long SEED = 20260331;
    private static final int RELEASES = 150;

    private static final String VISIBLE = """
            select reader_language, 'cause', slug, language, revision, name from cause
            union all select reader_language, 'symptom', slug, language, revision, name from symptom
            union all select reader_language, 'condition', slug, language, revision, name from condition
            union all select reader_language, 'comparison', slug, language, revision, name from comparison""";

    /** A red flag of an original that a reader of a language is not shown, or is shown as less urgent. */
    private static final String LOST_RED_FLAGS = """
            select document.slug, flag ->> 'slug'
              from document join document_revision r on document_id = id and r.revision = document.revision
             cross join jsonb_array_elements(content -> 'redFlags') flag
             cross join served_language
              join urgency on urgency.name = flag ->> 'urgency'
             where document.type = 'condition' and document.language = 'en' and document.op = 'published'
               and not exists (
                   select from red_flag
                    where reader_language = served_language.language and condition_slug = document.slug
                      and red_flag.slug = flag ->> 'slug' and urgency_rank <= urgency.rank)""";

    private static final String BROKEN_HISTORY = """
            select id from document join document_revision r on document_id = id
             group by id, document.revision, document.op
            having count(*) <> document.revision or max(r.revision) <> document.revision
                or not bool_or(r.revision = document.revision and r.op = document.op)""";

    private final Random random = new Random(SEED);

    @Inject
    TestContent content;

    @Test
    void theDatabaseComesToWhatTheModelComesTo() {
        content.clear();
        TestDocument[] first =
                Stream.of("a", "b", "c").map(TestDocument::condition).toArray(TestDocument[]::new);
        content.publish(first);
        LiveContent model = LiveContent.of(first);
        int applied = 0;
        for (int i = 0; i < RELEASES; i++) {
            TestBundle bundle = randomBundle();
            Rehearsal expected = Rehearsal.of(bundle, model);
            String where = "release " + i + " of seed " + SEED + ": " + bundle.json();
            try {
                AppliedRelease release = content.publish(bundle);
                assertEquals(sorted(expected.findings()), sorted(release.findings()), where);
                assertEquals(expected.plan().changes().size(), release.changes().size(), where);
                model = model.after(expected.plan());
                applied++;
            } catch (BundleRejected e) {
                assertEquals(sorted(expected.findings()), sorted(e.findings()), where);
            }
            assertEquals(model.documents(), set("select type, slug, language, revision, op from document"), where);
            assertEquals(model.visibleIn(List.of("en", "es")), set(VISIBLE), where);
            assertEquals(Set.of(), set(LOST_RED_FLAGS), where);
            assertEquals(Set.of(), set(BROKEN_HISTORY), where);
        }
        assertTrue(applied > RELEASES / 5, "enough of them are right: " + applied);
        assertTrue(applied < RELEASES * 4 / 5, "enough of them are wrong: " + applied);
    }

    private Set<String> set(String query) {
        return new TreeSet<>(content.rows(query));
    }

    private static List<String> sorted(List<Finding> findings) {
        return findings.stream().map(Finding::toString).distinct().sorted().toList();
    }

    private TestBundle randomBundle() {
        List<TestDocument> documents = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            TestDocument document = randomDocument();
            documents.add(revision(document));
            if (random.nextInt(4) == 0) {
                documents.add(revision(document.in("es")));
            }
        }
        TestBundle bundle = TestBundle.of(documents);
        if (random.nextInt(5) == 0) {
            TestDocument victim = language(randomDocument());
            bundle = random.nextInt(3) == 0
                    ? bundle.replace(victim, oneOf("a", "b", "c", "x"))
                    : bundle.withdraw(victim);
        }
        return bundle;
    }

    private TestDocument randomDocument() {
        TestDocument document = switch (random.nextInt(6)) {
            case 0 -> TestDocument.cause(oneOf("x", "y"));
            case 1 -> TestDocument.symptom(oneOf("x", "y"));
            case 2 -> randomComparison();
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
            String symptom = oneOf("x", "y");
            condition = condition
                    .withSymptom(symptom)
                    .withRedFlag(oneOf("f", "g"), symptom, oneOf("soon", "urgent", "emergency"));
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
        List<String> known =
                content.rows("select revision from document where type = '%s' and slug = '%s' and language = '%s'"
                        .formatted(
                                document.id().type().value(),
                                document.id().slug(),
                                document.id().language()));
        int newest = known.isEmpty() ? 0 : Integer.parseInt(known.get(0));
        return switch (random.nextInt(16)) {
            case 0 -> document.ifRevision(newest + 1);
            case 1, 2 -> document;
            default -> document.ifRevision(newest);
        };
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }
}

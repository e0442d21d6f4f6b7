package healthcontent.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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

    /**
     * A red flag of an original that a reader of a language is not shown, or for another symptom, or as less urgent.
     */
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
                      and red_flag.slug = flag ->> 'slug' and symptom_slug = flag ->> 'symptom'
                      and urgency_rank <= urgency.rank)""";

    private static final String BROKEN_HISTORY = """
            select id from document join document_revision r on document_id = id
             group by id, document.revision, document.op
            having count(*) <> document.revision or max(r.revision) <> document.revision
                or not bool_or(r.revision = document.revision and r.op = document.op)""";

    @Inject
    TestContent content;

    @Test
    void theDatabaseComesToWhatTheModelComesTo() {
        content.clear();
        TestDocument[] first =
                Stream.of("a", "b", "c").map(TestDocument::condition).toArray(TestDocument[]::new);
        content.publish(first);
        LiveContent model = LiveContent.of(first);
        RandomBundles bundles = new RandomBundles(SEED, content);
        int applied = 0;
        for (int i = 0; i < RELEASES; i++) {
            TestBundle bundle = bundles.next();
            Rehearsal expected = Rehearsal.of(bundle, model);
            String where = "release " + i + " of seed " + SEED + ": " + bundle.json();
            try {
                AppliedRelease release = content.publish(bundle);
                assertEquals(sorted(expected.findings()), sorted(release.findings()), where);
                assertEquals(expected.plan().changes().size(), release.changes().size(), where);
                model = model.after(expected);
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
}

package healthcontent.release;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import healthcontent.release.bundle.SentBundle;
import healthcontent.release.lock.ReleaseTransactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However large a bundle is, planning it has no more than one of its documents in the memory. */
@QuarkusTest
class OneDocumentAtATimeTest {

    private static final int CONDITIONS = 40;
    private static final int COLLECTIONS = 3;

    @Inject
    TestContent content;

    @Inject
    ReleaseTransactions transactions;

    @Inject
    Planning planning;

    @Test
    void theContentOfADocumentIsGoneBeforeTheNextButOneIsRead() {
        content.clear();
        Watched bundle = new Watched();
        PlannedRelease planned = transactions.run(connection -> planning.plan(bundle, "test", new Sql(connection)));
        assertEquals(CONDITIONS + 2, planned.plan().changes().size());
        assertEquals(CONDITIONS + 2, bundle.read.size());
        assertEquals(0, bundle.most, "documents in the memory that were read before the last one");
        assertTrue(planned.plan().changes().get(2).content().isPresent(), "of which what concerns others is known");
    }

    /** A bundle that looks, whenever an entry is asked for, which of those before are still there. */
    private static final class Watched implements SentBundle {

        private final List<WeakReference<JsonNode>> read = new ArrayList<>();
        private long most;

        private static Stream<TestDocument> all() {
            return Stream.concat(
                    Stream.of(cause("cold"), symptom("pain")),
                    IntStream.range(0, CONDITIONS)
                            .mapToObj(i -> condition("condition-" + i)
                                    .withCause("cold")
                                    .withSymptom("pain")
                                    .withRedFlag("pain", "pain", "urgent")
                                    .withFaq("question-" + i)));
        }

        @Override
        public JsonNode rest() {
            return JsonNodeFactory.instance.objectNode().put("title", "Watched");
        }

        @Override
        public int documents() {
            return CONDITIONS + 2;
        }

        @Override
        public List<DocumentId> named() {
            return all().map(TestDocument::id).toList();
        }

        @Override
        public int leftOut() {
            return 0;
        }

        @Override
        public Iterator<JsonNode> entries() {
            return all().map(TestDocument::entry)
                    .map(entry -> {
                        most = Math.max(most, leftOfThoseBeforeTheLast());
                        read.add(new WeakReference<>(entry.get("content")));
                        return (JsonNode) entry;
                    })
                    .iterator();
        }

        /** Collects until they are gone, or so often that they are held. */
        private long leftOfThoseBeforeTheLast() {
            long left = 0;
            for (int i = 0; i < COLLECTIONS; i++) {
                left = read.stream()
                        .limit(Math.max(0, read.size() - 1))
                        .filter(document -> document.get() != null)
                        .count();
                if (left == 0) {
                    return 0;
                }
                if (i == 0) {
                    collectTheNewest();
                } else {
                    System.gc();
                }
            }
            return left;
        }

        /** Makes garbage until it is collected, which takes a tenth of the time of a collection of everything. */
        private static void collectTheNewest() {
            WeakReference<Object> newest = new WeakReference<>(new Object());
            byte[][] garbage = {null};
            while (newest.get() != null) {
                garbage[0] = new byte[1 << 20];
            }
        }
    }
}

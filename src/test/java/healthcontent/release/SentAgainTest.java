package healthcontent.release;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.ContentDigest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands live as it is sent is recognised without a closer look, and still counts for the rest of the bundle. */
@QuarkusTest
class SentAgainTest {

    private static final TestDocument SALT = cause("salt");
    private static final TestDocument A = condition("a").withCause("salt").withFaq("why");

    @Inject
    TestContent content;

    @Inject
    ContentDigest digests;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void whatIsRecognisedIsNotCheckedAgain() {
        content.publish(SALT);
        TestDocument marked = SALT.named("<b>Salt</b>");
        assertEquals(List.of("markup at /documents/0/content/name"), rejected(TestBundle.of(marked)));
        rememberAs(digest(digests, marked));
        assertEquals(List.of("unchanged"), actions(TestBundle.of(marked)));
    }

    @Test
    void whatAnotherVersionOfTheServiceFoundRightIsCheckedAgain() {
        content.publish(SALT);
        TestDocument marked = SALT.named("<b>Salt</b>");
        rememberAs(digest(new ContentDigest("another version"), marked));
        assertEquals(List.of("markup at /documents/0/content/name"), rejected(TestBundle.of(marked)));
    }

    @Test
    void theDigestIsOfWhatIsLive() {
        content.publish(SALT);
        assertEquals(List.of(digest(digests, SALT)), remembered());
        content.publish(SALT.named("Table salt"));
        assertEquals(List.of(digest(digests, SALT.named("Table salt"))), remembered());
        assertEquals(List.of("update"), actions(TestBundle.of(SALT)));
        content.publish(TestBundle.of().withdraw(SALT));
        assertEquals(List.of("-"), remembered());
        assertEquals(List.of("republish"), actions(TestBundle.of(SALT.ifRevision(4))));
        assertEquals(List.of(digest(digests, SALT)), remembered());
    }

    @Test
    void whatACloserLookFindsUnchangedIsRecognisedTheNextTime() {
        content.publish(SALT);
        String first =
                content.rows("select revision, seq, changed_at from document").get(0);
        TestDocument otherOrder = SALT.without("name").named("Name of salt");
        assertNotEquals(digest(digests, SALT), digest(digests, otherOrder));
        assertEquals(List.of("unchanged"), actions(TestBundle.of(otherOrder)));
        assertEquals(List.of(digest(digests, otherOrder)), remembered());
        assertEquals(List.of(first), content.rows("select revision, seq, changed_at from document"));
    }

    @Test
    void itStillRefersToWhatTheBundleWithdraws() {
        content.publish(SALT, A);
        assertEquals(
                List.of("unresolved-reference at /documents/0/content/causes/0/cause"),
                rejected(TestBundle.of(A).withdraw(SALT)));
    }

    @Test
    void itStillHoldsItsFaqs() {
        content.publish(SALT, A);
        TestDocument b = condition("b").withFaq("why");
        assertEquals(List.of("faq-slug-taken at /documents/1/content/faqs/0/slug"), rejected(TestBundle.of(A, b)));
        assertEquals(List.of("faq-slug-taken at /documents/1/content/faqs/0/slug"), rejected(TestBundle.of(b, A)));
    }

    @Test
    void itsTranslationIsHeldToItsRedFlags() {
        TestDocument flagged = condition("a").withSymptom("pain").withRedFlag("pain", "pain", "urgent");
        content.publish(symptom("pain"), flagged, flagged.in("es"));
        assertEquals(
                List.of("red-flag-missing at /documents/1/content/redFlags"),
                rejected(TestBundle.of(flagged, condition("a").in("es"))));
        assertEquals(
                List.of("red-flag-missing at /documents/0/content/redFlags"),
                rejected(TestBundle.of(flagged.in("es"), flagged.withRedFlag("other", "pain", "soon"))));
    }

    @Test
    void itStandsAtTheRevisionThatItsSenderNames() {
        content.publish(SALT);
        assertEquals(List.of("unchanged"), actions(TestBundle.of(SALT.ifRevision(1))));
        assertEquals(
                List.of("revision-mismatch at /documents/0/ifRevision"), rejected(TestBundle.of(SALT.ifRevision(2))));
    }

    private List<String> actions(TestBundle bundle) {
        return content.publish(bundle).changes().stream()
                .map(change -> change.action().value())
                .toList();
    }

    private List<String> rejected(TestBundle bundle) {
        return assertThrows(BundleRejected.class, () -> content.publish(bundle)).findings().shown().stream()
                .map(finding -> finding.name().value() + " at " + finding.pointer())
                .toList();
    }

    private List<String> remembered() {
        return content.rows("select content_digest from document");
    }

    private void rememberAs(String digest) {
        content.execute("update document set content_digest = '" + digest + "'");
    }

    private String digest(ContentDigest digest, TestDocument document) {
        ObjectNode sent = document.content();
        try {
            return digest.of(json.writeValueAsBytes(sent));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

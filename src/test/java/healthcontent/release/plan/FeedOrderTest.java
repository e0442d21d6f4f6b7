package healthcontent.release.plan;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestBundle;
import healthcontent.TestDocument;
import healthcontent.release.LiveContent;
import healthcontent.release.Rehearsal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedOrderTest {

    private static final TestDocument SALT = cause("salt");
    private static final TestDocument PAIN = symptom("pain");
    private static final TestDocument A = condition("a").withCause("salt").withSymptom("pain");
    private static final TestDocument B = condition("b");
    private static final TestDocument A_VS_B = comparison("a-vs-b", "a", "b");

    @Test
    void whatIsReferredToComesBeforeWhatRefersToIt() {
        assertEquals(
                List.of(
                        "cause/salt (en)",
                        "cause/salt (es)",
                        "symptom/pain (en)",
                        "condition/a (en)",
                        "condition/b (en)",
                        "condition/a (es)",
                        "comparison/a-vs-b (en)",
                        "comparison/a-vs-b (es)"),
                ordered(
                        TestBundle.of(A_VS_B.in("es"), A.in("es"), A_VS_B, A, B, PAIN, SALT.in("es"), SALT),
                        LiveContent.NOTHING));
    }

    @Test
    void withdrawalsComeLastAndTheOtherWayRound() {
        assertEquals(
                List.of(
                        "cause/new (en)",
                        "comparison/a-vs-b (es)",
                        "comparison/a-vs-b (en)",
                        "condition/a (es)",
                        "condition/a (en)",
                        "cause/salt (es)",
                        "cause/salt (en)"),
                ordered(
                        TestBundle.of(cause("new")).withdraw(SALT).withdraw(A),
                        LiveContent.of(SALT, SALT.in("es"), PAIN, A, A.in("es"), B, A_VS_B, A_VS_B.in("es"))));
    }

    @Test
    void whatStaysAsItIsIsNotInTheFeed() {
        assertEquals(
                List.of("condition/b (en)"),
                ordered(TestBundle.of(A, B).withdraw(PAIN), LiveContent.of(A).withdrawn(PAIN)));
    }

    private static List<String> ordered(TestBundle bundle, LiveContent live) {
        return FeedOrder.of(Rehearsal.of(bundle, live).plan(), "en").stream()
                .map(change -> change.id().toString())
                .toList();
    }
}

package healthcontent.release.plan;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestDocument;
import healthcontent.document.WithdrawalReason;
import healthcontent.release.LiveContent;
import healthcontent.release.Rehearsal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final TestDocument A = condition("a");
    private static final TestDocument B = condition("b");
    private static final TestDocument A_VS_B = comparison("a-vs-b", "a", "b");

    @Test
    void whatNeverExistedIsCreated() {
        assertEquals(List.of("create condition/a (en)"), planned(TestBundle.of(A), LiveContent.NOTHING));
    }

    @Test
    void whatIsLiveWithOtherContentIsUpdated() {
        assertEquals(List.of("update condition/a (en)"), planned(TestBundle.of(A.named("Other")), LiveContent.of(A)));
    }

    @Test
    void whatIsLiveWithTheSameContentIsUnchanged() {
        assertEquals(List.of("unchanged condition/a (en)"), planned(TestBundle.of(A), LiveContent.of(A)));
    }

    @Test
    void whatWasWithdrawnIsRepublished() {
        assertEquals(
                List.of("republish condition/a (en)"), planned(TestBundle.of(A), LiveContent.NOTHING.withdrawn(A)));
    }

    @Test
    void whatIsLiveIsWithdrawn() {
        Rehearsal rehearsal = Rehearsal.of(TestBundle.of().replace(A, "b"), LiveContent.of(A, B));
        assertEquals(List.of("withdraw condition/a (en)"), rehearsal.planned());
        PlannedChange change = rehearsal.plan().changes().get(0);
        assertEquals(Optional.of(WithdrawalReason.SUPERSEDED), change.reason());
        assertEquals(Optional.of("b"), change.replacement());
        assertEquals(Optional.empty(), change.content());
        assertEquals(1, change.replaces());
    }

    @Test
    void whatIsWithdrawnAlreadyStaysSo() {
        assertEquals(
                List.of("unchanged condition/a (en)"),
                planned(TestBundle.of().withdraw(A), LiveContent.NOTHING.withdrawn(A)));
    }

    @Test
    void theReasonAndTheReplacementOfAWithdrawalCanBeCorrected() {
        LiveContent withdrawn = LiveContent.of(B).withdrawn(A);
        List<String> corrected = List.of("withdraw condition/a (en)");
        assertEquals(corrected, planned(TestBundle.of().withdraw(A, "clinical-error"), withdrawn));
        assertEquals(corrected, planned(TestBundle.of().replace(A, "b"), withdrawn));
        LiveContent replaced = withdrawn.after(Rehearsal.of(TestBundle.of().replace(A, "b"), withdrawn));
        assertEquals(corrected, planned(TestBundle.of().withdraw(A, "superseded"), replaced), "without replacement");
        assertEquals(
                List.of("unchanged condition/a (en)"), planned(TestBundle.of().replace(A, "b"), replaced));
    }

    @Test
    void theTranslationsOfAWithdrawnOriginalGoWithItForTheSameReason() {
        Rehearsal rehearsal = Rehearsal.of(
                TestBundle.of().withdraw(A, "clinical-error"),
                LiveContent.of(A, A.in("es"), B.in("es")).withdrawn(A.in("fr")));
        assertEquals(List.of("withdraw condition/a (en)", "withdraw condition/a (es)"), rehearsal.planned());
        assertTrue(rehearsal.plan().changes().stream()
                .allMatch(change -> change.reason().equals(Optional.of(WithdrawalReason.CLINICAL_ERROR))));
    }

    @Test
    void aCorrectedReasonReachesWhatWasWithdrawnOnlyWithIt() {
        LiveContent live = LiveContent.of(A, A.in("es"), B, B.in("es"), A_VS_B);
        LiveContent gone =
                live.after(Rehearsal.of(TestBundle.of().withdraw(B.in("es")).withdraw(A), live));
        assertEquals(
                Set.of("withdraw condition/a (en)", "withdraw condition/a (es)", "withdraw comparison/a-vs-b (en)"),
                Set.copyOf(planned(TestBundle.of().withdraw(A, "clinical-error"), gone)));
        assertEquals(
                List.of("unchanged condition/a (en)"),
                planned(TestBundle.of().withdraw(A), gone),
                "nothing to correct");
        LiveContent apart = gone.after(Rehearsal.of(TestBundle.of().withdraw(A_VS_B, "superseded"), gone));
        assertEquals(
                Set.of("withdraw condition/a (en)", "withdraw condition/a (es)"),
                Set.copyOf(planned(TestBundle.of().withdraw(A, "clinical-error"), apart)),
                "a decision of its own stands");
    }

    @Test
    void anOriginalStaysWhenItsTranslationIsWithdrawn() {
        assertEquals(
                List.of("withdraw condition/a (es)"),
                planned(TestBundle.of().withdraw(A.in("es")), LiveContent.of(A, A.in("es"), B, A_VS_B)));
    }

    @Test
    void everyComparisonThatNamesAWithdrawnConditionGoesWithIt() {
        LiveContent live = LiveContent.of(
                A,
                B,
                condition("c"),
                A_VS_B,
                A_VS_B.in("es"),
                comparison("b-vs-c", "b", "c"),
                comparison("c-vs-a", "c", "a"));
        assertEquals(
                Set.of(
                        "withdraw condition/a (en)",
                        "withdraw comparison/a-vs-b (en)",
                        "withdraw comparison/a-vs-b (es)",
                        "withdraw comparison/c-vs-a (en)"),
                Set.copyOf(planned(TestBundle.of().withdraw(A), live)));
    }

    @Test
    void aComparisonThatTheSameReleaseSetsOnOtherConditionsStays() {
        Rehearsal rehearsal = Rehearsal.of(
                TestBundle.of(comparison("a-vs-b", "b", "c")).withdraw(A),
                LiveContent.of(A, B, condition("c"), A_VS_B));
        assertEquals(List.of("update comparison/a-vs-b (en)", "withdraw condition/a (en)"), rehearsal.planned());
        assertEquals(List.of(), rehearsal.found());
    }

    @Test
    void aTermTakesOnlyItsTranslationsWithIt() {
        TestDocument salt = cause("salt");
        assertEquals(
                List.of("withdraw cause/salt (en)", "withdraw cause/salt (es)"),
                planned(
                        TestBundle.of().withdraw(salt),
                        LiveContent.of(salt, salt.in("es"), symptom("salt"), condition("a"))));
    }

    @Test
    void theSameSlugOfAnotherTypeIsAnotherDocument() {
        assertEquals(
                List.of("create cause/a (en)"), planned(TestBundle.of(cause("a")), LiveContent.of(A, symptom("a"))));
    }

    private static List<String> planned(TestBundle bundle, LiveContent live) {
        return Rehearsal.of(bundle, live).planned();
    }
}

package healthcontent.release.check;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static healthcontent.release.Rehearsal.findingsIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestDocument;
import healthcontent.release.LiveContent;
import healthcontent.release.Rehearsal;
import healthcontent.release.bundle.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule on the state that a release would leave: what breaks it, and what comes near and does not. */
class BundleCheckTest {

    private static final TestDocument SALT = cause("salt");
    private static final TestDocument PAIN = symptom("pain");
    private static final TestDocument A = condition("a");
    private static final TestDocument B = condition("b");
    private static final TestDocument C = condition("c");
    private static final TestDocument A_VS_B = comparison("a-vs-b", "a", "b");

    @Nested
    class Identity {

        @Test
        void aDocumentStandsOnceInABundle() {
            assertEquals(List.of("duplicate-document at /documents/1"), findingsIn(SALT, SALT.named("Other")));
            assertEquals(
                    List.of("duplicate-document at /withdrawals/0"),
                    found(TestBundle.of(SALT).withdraw(SALT), LiveContent.of(SALT)));
            assertEquals(
                    List.of("duplicate-document at /withdrawals/1"),
                    found(TestBundle.of().withdraw(SALT).withdraw(SALT), LiveContent.of(SALT)));
        }

        @Test
        void theSameSlugInAnotherLanguageOrOfAnotherTypeIsAnotherDocument() {
            assertEquals(List.of(), findingsIn(SALT, SALT.in("es"), symptom("salt"), condition("salt")));
        }

        @Test
        void aLanguageThatIsNotServedIsRefused() {
            assertEquals(List.of("language-not-served at /documents/1/language"), findingsIn(SALT, SALT.in("fr")));
        }

        @Test
        void aLanguageThatIsNoLongerServedCanBeWithdrawn() {
            assertEquals(
                    List.of(), found(TestBundle.of().withdraw(SALT.in("fr")), LiveContent.of(SALT, SALT.in("fr"))));
        }

        @Test
        void aTranslationNeedsItsOriginal() {
            assertEquals(List.of("original-missing at /documents/0"), findingsIn(SALT.in("es")));
            assertEquals(
                    List.of("original-missing at /documents/0"),
                    found(TestBundle.of(SALT.in("es")), LiveContent.NOTHING.withdrawn(SALT)));
            assertEquals(
                    List.of("original-missing at /documents/0"),
                    found(TestBundle.of(SALT.in("es")).withdraw(SALT), LiveContent.of(SALT)));
        }

        @Test
        void aTranslationWithoutItsOriginalIsNotAskedForTheRedFlagsOfThat() {
            TestDocument pain = symptom("pain");
            TestDocument original = condition("x").withSymptom("pain").withRedFlag("pain", "pain", "urgent");
            assertEquals(
                    List.of("original-missing at /documents/0"),
                    found(TestBundle.of(condition("x").in("es")).withdraw(original), LiveContent.of(pain, original)));
        }

        @Test
        void anOriginalThatIsLiveOrComesInTheSameBundleIsEnough() {
            assertEquals(List.of(), findingsIn(SALT.in("es"), SALT));
            assertEquals(List.of(), found(TestBundle.of(SALT.in("es")), LiveContent.of(SALT)));
        }

        @Test
        void aTranslationOfAComparisonGoesWhenAWithdrawalTakesItsOriginal() {
            assertTrue(found(TestBundle.of(A_VS_B.in("es")).withdraw(A), LiveContent.of(A, B, A_VS_B))
                    .contains("original-missing at /documents/0"));
        }

        @Test
        void aFullPushNeverBringsBackWhatWasWithdrawn() {
            assertEquals(
                    List.of("withdrawn at /documents/0"),
                    found(TestBundle.of(SALT), LiveContent.NOTHING.withdrawn(SALT)));
        }

        @Test
        void whoNamesTheWithdrawalPublishesAgain() {
            LiveContent live = LiveContent.NOTHING.withdrawn(SALT);
            assertEquals(List.of(), found(TestBundle.of(SALT.ifRevision(2)), live));
            assertEquals(
                    List.of("revision-mismatch at /documents/0/ifRevision"),
                    found(TestBundle.of(SALT.ifRevision(1)), live));
            assertEquals(
                    List.of("revision-mismatch at /documents/0/ifRevision"),
                    found(TestBundle.of(SALT.ifRevision(0)), live));
        }

        @Test
        void aRevisionThatIsNotTheNewestIsRefused() {
            assertEquals(
                    List.of("revision-mismatch at /documents/0/ifRevision"),
                    found(TestBundle.of(SALT.ifRevision(2)), LiveContent.of(SALT)));
            assertEquals(
                    List.of("revision-mismatch at /documents/0/ifRevision"),
                    found(TestBundle.of(SALT.ifRevision(0)), LiveContent.of(SALT)));
            assertEquals(
                    List.of("revision-mismatch at /withdrawals/0/ifRevision"),
                    found(TestBundle.of().withdraw(SALT.ifRevision(2)), LiveContent.of(SALT)));
            assertEquals(List.of("revision-mismatch at /documents/0/ifRevision"), findingsIn(SALT.ifRevision(1)));
        }

        @Test
        void theNewestRevisionIsAccepted() {
            assertEquals(List.of(), found(TestBundle.of(SALT.ifRevision(1)), LiveContent.of(SALT)));
            assertEquals(List.of(), found(TestBundle.of().withdraw(SALT.ifRevision(1)), LiveContent.of(SALT)));
            assertEquals(List.of(), findingsIn(SALT.ifRevision(0)));
        }

        @Test
        void whatNeverWasLiveCannotBeWithdrawn() {
            assertEquals(
                    List.of("never-published at /withdrawals/0"),
                    found(TestBundle.of().withdraw(SALT.in("es")), LiveContent.of(SALT)));
        }

        @Test
        void whatIsWithdrawnAlreadyMayBeWithdrawnAgain() {
            assertEquals(List.of(), found(TestBundle.of().withdraw(SALT), LiveContent.NOTHING.withdrawn(SALT)));
        }
    }

    @Nested
    class BesideOtherFaults {

        @Test
        void anUnknownFieldHidesNothingElse() {
            assertEquals(
                    Set.of(
                            "unknown-field at /documents/1/content/colour",
                            "unknown-field at /documents/1/content/review/by",
                            "unresolved-reference at /documents/1/content/causes/0/cause",
                            "faq-slug-taken at /documents/1/content/faqs/0/slug"),
                    Set.copyOf(findingsIn(
                            B.withFaq("why"),
                            A.with("colour", "red")
                                    .with("review", Map.of("status", "unreviewed", "by", "nobody"))
                                    .withFaq("why")
                                    .withCause("nowhere"))));
        }

        @Test
        void aBrokenPlaceHidesNeitherDeadReferencesNorSlugsThatStandTwice() {
            assertEquals(
                    Set.of(
                            "missing-field at /documents/0/content",
                            "invalid-value at /documents/0/content/causes/0/cause",
                            "unresolved-reference at /documents/0/content/causes/1/cause",
                            "duplicate-slug at /documents/0/content/faqs/1/slug"),
                    Set.copyOf(findingsIn(A.without("summary")
                            .withCause("No Slug")
                            .withCause("nowhere")
                            .withFaq("why")
                            .withFaq("why"))));
            assertEquals(
                    Set.of(
                            "missing-field at /documents/1/content",
                            "unresolved-reference at /documents/1/content/conditions/1"),
                    Set.copyOf(findingsIn(A, A_VS_B.without("summary"))));
        }

        @Test
        void aReasonThatNobodyKnowsHidesNothingElse() {
            assertEquals(
                    Set.of(
                            "invalid-value at /withdrawals/0/reason",
                            "never-published at /withdrawals/0",
                            "invalid-value at /withdrawals/1/reason",
                            "still-referenced at /withdrawals/1"),
                    Set.copyOf(found(
                            TestBundle.of().withdraw(PAIN, "boredom").withdraw(SALT, "boredom"),
                            LiveContent.of(SALT, A.withCause("salt")))));
        }
    }

    @Nested
    class Codes {

        private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

        @Test
        void aCodeOfASystemStandsOnceWhateverItIsCalled() {
            assertEquals(
                    List.of("duplicate-code at /documents/0/content/codes/2"),
                    findingsIn(A.withCode(ICD, "G47.62")
                            .withCode("urn:other", "G47.62")
                            .adding("codes", Map.of("system", ICD, "code", "G47.62", "display", "Otherwise"))
                            .withCode(ICD, "G25.81")));
        }

        @Test
        void aTermAndAnAssociatedConditionHaveItOnceToo() {
            Map<String, Object> code = Map.of("system", ICD, "code", "N18", "display", "Chronic kidney disease");
            assertEquals(
                    List.of("duplicate-code at /documents/0/content/codes/1"),
                    findingsIn(SALT.adding("codes", code).adding("codes", code)));
            assertEquals(
                    List.of("duplicate-code at /documents/0/content/associatedConditions/0/codes/1"),
                    findingsIn(A.adding(
                            "associatedConditions",
                            Map.of("slug", "x", "name", "n", "relationship", "r", "codes", List.of(code, code)))));
        }
    }

    @Nested
    class Figures {

        private static TestDocument fact(Map<String, Object> figure) {
            Map<String, Object> fact = new HashMap<>(figure);
            fact.putAll(Map.of("slug", "f", "label", "l", "statement", "s"));
            return A.adding("facts", fact);
        }

        @Test
        void aFigureIsAValueOrARange() {
            assertEquals(List.of(), findingsIn(fact(Map.of("value", 3, "approximate", true))));
            assertEquals(List.of(), findingsIn(fact(Map.of("low", 1, "high", 2, "approximate", true))));
            assertEquals(List.of(), findingsIn(fact(Map.of("low", 1))));
            assertEquals(List.of(), findingsIn(fact(Map.of("high", 1))));
            assertEquals(
                    List.of(
                            "figure-inconsistent at /documents/0/content/facts/0/low",
                            "figure-inconsistent at /documents/0/content/facts/0/high"),
                    findingsIn(fact(Map.of("value", 3, "low", 1, "high", 5))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2", "2.0", "1.999"})
        void aRangeGoesUp(String high) {
            assertEquals(
                    List.of("figure-inconsistent at /documents/0/content/facts/0/low"),
                    findingsIn(fact(Map.of("low", 2, "high", new BigDecimal(high)))));
        }

        @Test
        void onlyAFigureIsApproximate() {
            assertEquals(
                    List.of("figure-inconsistent at /documents/0/content/facts/0/approximate"),
                    findingsIn(fact(Map.of("approximate", true))));
        }
    }

    @Nested
    class Slugs {

        @ParameterizedTest
        @ValueSource(strings = {"facts", "prevention", "treatments", "associatedConditions", "furtherSections", "faqs"})
        void aSlugStandsOnceInItsList(String list) {
            Map<String, Map<String, Object>> items = Map.of(
                    "facts", Map.of("slug", "x", "label", "l", "statement", "s"),
                    "prevention", Map.of("slug", "x", "title", "t", "detail", "d"),
                    "treatments", Map.of("slug", "x", "name", "n", "kind", "medical", "detail", "d"),
                    "associatedConditions", Map.of("slug", "x", "name", "n", "relationship", "r"),
                    "furtherSections", Map.of("slug", "x", "aspect", "outlook", "title", "t"),
                    "faqs", Map.of("slug", "x", "question", "q", "answer", "a"));
            TestDocument once = A.adding(list, items.get(list));
            assertEquals(List.of(), findingsIn(once));
            assertEquals(
                    List.of("duplicate-slug at /documents/0/content/" + list + "/1/slug"),
                    findingsIn(once.adding(list, items.get(list))));
        }

        @Test
        void aReferenceStandsOnceInItsList() {
            assertEquals(
                    List.of("duplicate-slug at /documents/2/content/causes/1/cause"),
                    findingsIn(SALT, PAIN, A.withCause("salt").withCause("salt")));
            assertEquals(
                    List.of("duplicate-slug at /documents/2/content/symptoms/1/symptom"),
                    findingsIn(SALT, PAIN, A.withSymptom("pain").withSymptom("pain")));
        }

        @Test
        void aRedFlagStandsOnceAndItsSymptomMayHaveSeveral() {
            TestDocument flagged = A.withSymptom("pain").withRedFlag("x", "pain", "soon");
            assertEquals(List.of(), findingsIn(PAIN, flagged.withRedFlag("y", "pain", "urgent")));
            assertEquals(
                    List.of("duplicate-slug at /documents/1/content/redFlags/1/slug"),
                    findingsIn(PAIN, flagged.withRedFlag("x", "pain", "soon")));
        }

        @Test
        void theListsWithinTheDiagnosisAndTheAdviceAreLookedAtToo() {
            Map<String, String> test = Map.of("slug", "x", "name", "n", "purpose", "p");
            Map<String, String> criterion = Map.of("slug", "x", "when", "w", "urgency", "soon");
            assertEquals(
                    List.of(
                            "duplicate-slug at /documents/0/content/callsToAction/1/intent",
                            "duplicate-slug at /documents/0/content/diagnosis/tests/1/slug",
                            "duplicate-slug at /documents/0/content/careAdvice/seeDoctorIf/1/slug"),
                    findingsIn(A.with("diagnosis", Map.of("tests", List.of(test, test)))
                            .with("careAdvice", Map.of("seeDoctorIf", List.of(criterion, criterion)))
                            .adding("callsToAction", Map.of("intent", "call", "label", "Call"))
                            .adding("callsToAction", Map.of("intent", "call", "label", "Call"))));
        }

        @Test
        void anAspectStandsOnce() {
            assertEquals(
                    List.of("duplicate-slug at /documents/2/content/aspects/1/slug"),
                    findingsIn(A, B, A_VS_B.withAspect("onset", false).withAspect("onset", false)));
        }

        @Test
        void theSameSlugInTwoListsIsNoDuplicate() {
            assertEquals(
                    List.of(),
                    findingsIn(
                            cause("x"),
                            symptom("x"),
                            A.withCause("x")
                                    .withSymptom("x")
                                    .withRedFlag("x", "x", "soon")
                                    .withFaq("x")));
        }
    }

    @Nested
    class References {

        @Test
        void whatIsReferredToIsLiveAfterTheRelease() {
            assertEquals(
                    List.of(
                            "unresolved-reference at /documents/0/content/causes/0/cause",
                            "unresolved-reference at /documents/0/content/symptoms/0/symptom",
                            "unresolved-reference at /documents/0/content/redFlags/0/symptoms/0",
                            "unresolved-reference at /documents/1/content/conditions/1"),
                    findingsIn(A.withCause("salt").withSymptom("pain").withRedFlag("pain", "pain", "soon"), A_VS_B));
        }

        @Test
        void theSameSlugOfAnotherTypeDoesNotDo() {
            assertEquals(
                    List.of("unresolved-reference at /documents/1/content/causes/0/cause"),
                    findingsIn(symptom("salt"), A.withCause("salt")));
        }

        @Test
        void aReferenceToWhatIsOnlyThereInTranslationIsUnresolved() {
            assertTrue(findingsIn(SALT.in("es"), A.withCause("salt"))
                    .contains("unresolved-reference at /documents/1/content/causes/0/cause"));
        }

        @Test
        void aReferenceToWhatWasWithdrawnIsUnresolved() {
            assertEquals(
                    List.of("unresolved-reference at /documents/0/content/causes/0/cause"),
                    found(TestBundle.of(A.withCause("salt")), LiveContent.NOTHING.withdrawn(SALT)));
            assertEquals(
                    List.of("unresolved-reference at /documents/0/content/causes/0/cause"),
                    found(TestBundle.of(A.withCause("salt")).withdraw(SALT), LiveContent.of(SALT)));
        }

        @Test
        void whatIsLiveOrComesInTheSameBundleIsFound() {
            assertEquals(List.of(), found(TestBundle.of(A.withCause("salt")), LiveContent.of(SALT)));
            assertEquals(List.of(), findingsIn(A.withCause("salt"), SALT));
        }

        @Test
        void aDocumentThatIsIllFormedIsNotMissedBesides() {
            assertEquals(
                    List.of("missing-field at /documents/1/content"),
                    findingsIn(A.withCause("salt"), SALT.without("name")));
        }

        @Test
        void aTermInUseIsNotWithdrawnAndEveryUserIsNamed() {
            TestDocument user = A.withCause("salt");
            LiveContent live = LiveContent.of(SALT, user, user.in("es"), B.withCause("salt"), C);
            Rehearsal rehearsal = Rehearsal.of(TestBundle.of().withdraw(SALT), live);
            assertEquals(
                    List.of(
                            "cause/salt (en) can't be withdrawn while condition/a (en) refers to it.",
                            "cause/salt (en) can't be withdrawn while condition/a (es) refers to it.",
                            "cause/salt (en) can't be withdrawn while condition/b (en) refers to it."),
                    rehearsal.findings().stream().map(Finding::message).toList());
            assertEquals(List.of("still-referenced at /withdrawals/0"), rehearsal.found());
        }

        @Test
        void aTermWhoseUsersGoOrLetGoOfItIsWithdrawn() {
            TestDocument user = A.withCause("salt");
            assertEquals(
                    List.of(),
                    found(
                            TestBundle.of(B).withdraw(SALT).withdraw(A),
                            LiveContent.of(SALT, user, user.in("es"), B.withCause("salt"))));
        }

        @Test
        void aTermThatItsUserNamesAgainIsNotWithdrawn() {
            TestDocument user = A.withCause("salt");
            assertEquals(
                    List.of("unresolved-reference at /documents/0/content/causes/0/cause"),
                    found(TestBundle.of(user).withdraw(SALT), LiveContent.of(SALT, user)));
        }

        @Test
        void theTranslationOfATermInUseCanBeWithdrawn() {
            assertEquals(
                    List.of(),
                    found(
                            TestBundle.of().withdraw(SALT.in("es")),
                            LiveContent.of(SALT, SALT.in("es"), A.withCause("salt"))));
        }

        @Test
        void aConditionIsNeverHeldByItsComparisons() {
            assertEquals(List.of(), found(TestBundle.of().withdraw(A, "clinical-error"), LiveContent.of(A, B, A_VS_B)));
        }

        @Test
        void whoSaysSupersededIsAskedWhatReplacesIt() {
            LiveContent live = LiveContent.of(A, B, A.in("es"));
            assertEquals(
                    List.of("warning replacement-missing at /withdrawals/0"),
                    found(TestBundle.of().withdraw(A, "superseded"), live));
            assertEquals(
                    List.of("warning replacement-missing at /withdrawals/0"),
                    found(TestBundle.of().withdraw(A.in("es"), "superseded"), live));
            assertEquals(List.of(), found(TestBundle.of().replace(A, "b"), live));
            assertEquals(List.of(), found(TestBundle.of().withdraw(A), live));
            TestBundle again = TestBundle.of().withdraw(A, "superseded");
            assertEquals(List.of(), found(again, live.after(Rehearsal.of(again, live))), "it stands already");
        }

        @Test
        void aWithdrawalThatStandsIsSentAgainAlsoWhenItsReplacementWasWithdrawn() {
            TestBundle replaced = TestBundle.of().replace(A, "b");
            LiveContent live = LiveContent.of(A, B)
                    .after(Rehearsal.of(replaced, LiveContent.of(A, B)))
                    .withdrawn(B);
            assertEquals(List.of(), found(replaced, live));
            assertEquals(
                    List.of("unresolved-reference at /withdrawals/0/replacement"),
                    found(TestBundle.of().replace(A, "c"), live));
        }

        @Test
        void aReplacementIsLiveAfterTheReleaseAndOfTheSameType() {
            assertEquals(
                    List.of("unresolved-reference at /withdrawals/0/replacement"),
                    found(TestBundle.of().replace(A, "b"), LiveContent.of(A, cause("b"))));
            assertEquals(
                    List.of("unresolved-reference at /withdrawals/0/replacement"),
                    found(TestBundle.of().replace(A, "a"), LiveContent.of(A)));
            assertEquals(
                    List.of("unresolved-reference at /withdrawals/0/replacement"),
                    found(TestBundle.of().replace(A, "b").withdraw(B), LiveContent.of(A, B)));
            assertEquals(List.of(), found(TestBundle.of(B).replace(A, "b"), LiveContent.of(A)));
            assertEquals(List.of(), found(TestBundle.of().replace(A, "b"), LiveContent.of(A, B)));
        }
    }

    @Nested
    class Claims {

        @Test
        void aFaqSlugBelongsToOneConditionOfALanguage() {
            assertEquals(
                    List.of("faq-slug-taken at /documents/1/content/faqs/1/slug"),
                    findingsIn(A.withFaq("why"), B.withFaq("how").withFaq("why")));
            assertEquals(
                    List.of("faq-slug-taken at /documents/0/content/faqs/0/slug"),
                    found(TestBundle.of(B.withFaq("why")), LiveContent.of(A.withFaq("why"))));
        }

        @Test
        void anotherLanguageHasItsOwnFaqSlugsAndWhoMakesTwoOfOneIsTold() {
            List<String> told = List.of("warning faq-slug-taken at /documents/0/content/faqs/0/slug");
            assertEquals(
                    told,
                    found(TestBundle.of(B.in("es").withFaq("why"), B), LiveContent.of(A.withFaq("why"), A.in("es"))),
                    "by a translation");
            assertEquals(
                    told,
                    found(
                            TestBundle.of(B.withFaq("why")),
                            LiveContent.of(A, A.in("es").withFaq("why"), B)),
                    "by an original");
            assertEquals(
                    told,
                    found(
                            TestBundle.of(B.withFaq("why"), A.in("es").withFaq("why")),
                            LiveContent.of(A, A.in("es").withFaq("why"), B)),
                    "by an original beside the unchanged translation of another");
            assertEquals(
                    List.of(
                            "warning faq-slug-taken at /documents/0/content/faqs/0/slug",
                            "warning faq-slug-taken at /documents/3/content/faqs/0/slug"),
                    findingsIn(A.withFaq("why"), A.in("es"), B, B.in("es").withFaq("why")),
                    "by both in one release");
        }

        @Test
        void itsMessageNamesWhatReadersFind() {
            assertEquals(
                    List.of("Readers of es find the FAQ of condition/a (es) by the slug 'why', and not that of"
                            + " condition/b (en)."),
                    messages(
                            TestBundle.of(B.withFaq("why")),
                            LiveContent.of(A, A.in("es").withFaq("why"), B)));
            assertEquals(
                    List.of("Readers of es find the FAQ of condition/b (es) by the slug 'why', and not that of"
                            + " condition/a (en)."),
                    messages(TestBundle.of(B.in("es").withFaq("why")), LiveContent.of(A.withFaq("why"), B)));
        }

        private List<String> messages(TestBundle bundle, LiveContent live) {
            return Rehearsal.of(bundle, live).findings().stream()
                    .map(Finding::message)
                    .toList();
        }

        @Test
        void nobodyIsToldWhereReadersOfEachLanguageFindTheSame() {
            TestDocument translation = A.in("es").withFaq("why");
            LiveContent live = LiveContent.of(A.withFaq("why"), translation, B);
            assertEquals(List.of(), found(TestBundle.of(A.named("Other").withFaq("why")), live), "one condition");
            assertEquals(
                    List.of(),
                    found(
                            TestBundle.of(
                                    A, A.in("es"), B.withFaq("why"), B.in("es").withFaq("why")),
                            live),
                    "the FAQ moves in both languages");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(A, B.withFaq("why")).withdraw(translation), live),
                    "the translation is withdrawn");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(B.withFaq("why")), LiveContent.of(B.withFaq("why"), A, translation)),
                    "nothing changes");
        }

        @Test
        void anOriginalThatMovesAFaqIsNotHeldUpByATranslation() {
            assertEquals(
                    List.of(
                            "warning translation-outdated at /documents/0/content/faqs",
                            "warning faq-slug-taken at /documents/1/content/faqs/0/slug"),
                    found(
                            TestBundle.of(A, B.withFaq("why")),
                            LiveContent.of(A.withFaq("why"), A.in("es").withFaq("why"), B)));
        }

        @Test
        void aFaqMovesInOneRelease() {
            assertEquals(List.of(), found(TestBundle.of(B.withFaq("why"), A), LiveContent.of(A.withFaq("why"), B)));
        }

        @Test
        void twoConditionsExchangeTheirFaqs() {
            assertEquals(
                    List.of(),
                    found(
                            TestBundle.of(A.withFaq("how"), B.withFaq("why")),
                            LiveContent.of(A.withFaq("why"), B.withFaq("how"))));
        }

        @Test
        void theFaqsOfAWithdrawnConditionAreFree() {
            assertEquals(
                    List.of(), found(TestBundle.of(B.withFaq("why")).withdraw(A), LiveContent.of(A.withFaq("why"))));
            assertEquals(
                    List.of(), found(TestBundle.of(B.withFaq("why")), LiveContent.NOTHING.withdrawn(A.withFaq("why"))));
        }

        @Test
        void theFaqsOfAnUnchangedConditionInTheBundleAreTaken() {
            TestDocument holder = A.withFaq("why");
            assertEquals(
                    List.of("faq-slug-taken at /documents/1/content/faqs/0/slug"),
                    found(TestBundle.of(holder, B.withFaq("why")), LiveContent.of(holder)));
        }

        @Test
        void aConditionKeepsItsOwnFaq() {
            assertEquals(
                    List.of(), found(TestBundle.of(A.named("Other").withFaq("why")), LiveContent.of(A.withFaq("why"))));
        }

        @Test
        void aPairHasOneComparisonInEitherOrder() {
            assertEquals(
                    List.of("pair-taken at /documents/3/content/conditions"),
                    findingsIn(A, B, A_VS_B, comparison("b-vs-a", "b", "a")));
            assertEquals(
                    List.of("pair-taken at /documents/0/content/conditions"),
                    found(TestBundle.of(comparison("b-vs-a", "b", "a")), LiveContent.of(A, B, A_VS_B)));
        }

        @Test
        void anotherPairThatSharesOneConditionIsFree() {
            assertEquals(
                    List.of(), found(TestBundle.of(comparison("a-vs-c", "a", "c")), LiveContent.of(A, B, C, A_VS_B)));
        }

        @Test
        void twoComparisonsExchangeTheirPairs() {
            assertEquals(
                    List.of(),
                    found(
                            TestBundle.of(comparison("x", "a", "c"), comparison("y", "a", "b")),
                            LiveContent.of(A, B, C, comparison("x", "a", "b"), comparison("y", "c", "a"))));
        }

        @Test
        void aPairIsFreeOnceItsComparisonIsWithdrawn() {
            assertEquals(
                    List.of(),
                    found(
                            TestBundle.of(comparison("b-vs-a", "b", "a")).withdraw(A_VS_B),
                            LiveContent.of(A, B, A_VS_B)));
        }
    }

    @Nested
    class RedFlags {

        private final TestDocument flagged =
                A.withSymptom("pain").withSymptom("cold").withRedFlag("pain", "pain", "urgent");

        private LiveContent live(TestDocument... more) {
            TestDocument[] all = new TestDocument[more.length + 2];
            all[0] = PAIN;
            all[1] = symptom("cold");
            System.arraycopy(more, 0, all, 2, more.length);
            return LiveContent.of(all);
        }

        @Test
        void itsSymptomsAreAmongThoseOfTheCondition() {
            assertEquals(
                    List.of("symptom-not-listed at /documents/0/content/redFlags/0/symptoms/0"),
                    found(TestBundle.of(A.withSymptom("cold").withRedFlag("pain", "pain", "urgent")), live()));
            assertEquals(
                    List.of("symptom-not-listed at /documents/0/content/redFlags/0/symptoms/1"),
                    found(
                            TestBundle.of(A.withSymptom("cold")
                                    .withRedFlag("pain", "all", List.of("cold", "pain"), "urgent")),
                            live()));
            assertEquals(List.of(), found(TestBundle.of(flagged), live()));
        }

        @Test
        void itNamesEachSymptomOnce() {
            assertEquals(
                    List.of("duplicate-slug at /documents/0/content/redFlags/1/symptoms/2"),
                    found(
                            TestBundle.of(flagged.withRedFlag("all", "all", List.of("pain", "cold", "pain"), "urgent")),
                            live()));
        }

        @Test
        void allOfASingleSymptomMeansTheSameAsAny() {
            TestDocument all = A.withSymptom("pain").withRedFlag("pain", "all", List.of("pain"), "urgent");
            TestDocument any = A.withSymptom("pain").withRedFlag("pain", "any", List.of("pain"), "urgent");
            assertEquals(List.of(), found(TestBundle.of(all), live()));
            assertEquals(List.of(), found(TestBundle.of(all.in("es")), live(any)));
            assertEquals(List.of(), found(TestBundle.of(any.in("es")), live(all)));
        }

        @Test
        void aTranslationHasEveryRedFlagOfItsOriginal() {
            TestDocument bare = A.in("es").withSymptom("pain");
            assertEquals(
                    List.of("red-flag-missing at /documents/0/content/redFlags"),
                    found(TestBundle.of(bare), live(flagged)));
            assertEquals(
                    List.of("red-flag-missing at /documents/0/content/redFlags"),
                    found(TestBundle.of(bare, flagged), live()));
            assertEquals(
                    List.of("red-flag-missing at /documents/1/content/redFlags"),
                    found(TestBundle.of(flagged, bare), live(A)));
        }

        @Test
        void aTranslationDoesNotLowerAnUrgency() {
            TestDocument milder = A.in("es").withSymptom("pain").withRedFlag("pain", "pain", "soon");
            assertEquals(
                    List.of("red-flag-urgency-lowered at /documents/0/content/redFlags/0/urgency"),
                    found(TestBundle.of(milder), live(flagged)));
            assertEquals(
                    List.of(),
                    found(
                            TestBundle.of(A.in("es").withSymptom("pain").withRedFlag("pain", "pain", "emergency")),
                            live(flagged)));
        }

        @Test
        void aTranslationDoesNotTieARedFlagToAnotherSymptom() {
            TestDocument other =
                    A.in("es").withSymptom("pain").withSymptom("cold").withRedFlag("pain", "cold", "urgent");
            List<String> narrowed = List.of("red-flag-rule-narrowed at /documents/0/content/redFlags/0/symptoms");
            assertEquals(narrowed, found(TestBundle.of(other), live(flagged)));
            assertEquals(narrowed, found(TestBundle.of(other, flagged), live()), "both in one release");
            assertEquals(List.of(), found(TestBundle.of(flagged.in("es")), live(flagged)));
            assertEquals(
                    List.of(),
                    found(TestBundle.of(flagged.in("es").withRedFlag("cold", "pain", "soon")), live(flagged)),
                    "a red flag of the translation's own");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(other, other.in("en")), live(flagged, flagged.in("es"))),
                    "the original ties it to another symptom in the same release");
        }

        @Test
        void aTranslationDoesNotHaveARedFlagMetLessOften() {
            TestDocument listed = A.withSymptom("pain").withSymptom("cold");
            TestDocument any = listed.withRedFlag("x", "any", List.of("pain", "cold"), "urgent");
            TestDocument all = listed.withRedFlag("x", "all", List.of("pain", "cold"), "urgent");
            TestDocument one = listed.withRedFlag("x", "any", List.of("pain"), "urgent");
            assertEquals(
                    List.of("red-flag-rule-narrowed at /documents/0/content/redFlags/0/match"),
                    found(TestBundle.of(all.in("es")), live(any)));
            assertEquals(
                    List.of("red-flag-rule-narrowed at /documents/0/content/redFlags/0/symptoms"),
                    found(TestBundle.of(one.in("es")), live(any)));
            assertEquals(
                    List.of("red-flag-rule-narrowed at /documents/0/content/redFlags/0/symptoms"),
                    found(TestBundle.of(all.in("es")), live(one)));
            for (TestDocument wider : List.of(any, one)) {
                assertEquals(List.of(), found(TestBundle.of(wider.in("es")), live(all)));
            }
            assertEquals(List.of(), found(TestBundle.of(any.in("es")), live(one)));
        }

        @Test
        void theOriginalThatTheReleaseLeavesIsWhatCounts() {
            assertEquals(
                    List.of(),
                    found(TestBundle.of(A, A.in("es")), live(flagged, flagged.in("es"))),
                    "the original drops its flag in the same release");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(flagged.in("es").withRedFlag("cold", "cold", "soon")), live(flagged)),
                    "a translation may have one more");
        }

        @Test
        void anOriginalIsNeverHeldUpButItsOutdatedTranslationIsNamed() {
            List<String> outdated = List.of("warning translation-outdated at /documents/0/content/redFlags");
            TestDocument more = flagged.withRedFlag("cold", "cold", "soon");
            assertEquals(outdated, found(TestBundle.of(more), live(flagged, flagged.in("es"))));
            TestDocument raised = A.withSymptom("pain").withRedFlag("pain", "pain", "emergency");
            assertEquals(outdated, found(TestBundle.of(raised), live(flagged, flagged.in("es"))));
            TestDocument moved = A.withSymptom("pain").withSymptom("cold").withRedFlag("pain", "cold", "urgent");
            assertEquals(outdated, found(TestBundle.of(moved), live(flagged, flagged.in("es"))));
            TestDocument widened = A.withSymptom("pain")
                    .withSymptom("cold")
                    .withRedFlag("pain", "any", List.of("pain", "cold"), "urgent");
            assertEquals(outdated, found(TestBundle.of(widened), live(flagged, flagged.in("es"))));
        }

        @Test
        void nobodyIsWarnedWithoutNeed() {
            TestDocument more = flagged.withRedFlag("cold", "cold", "soon");
            assertEquals(List.of(), found(TestBundle.of(more), live(flagged)), "no translation");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(more, more.in("es")), live(flagged, flagged.in("es"))),
                    "the translation is in the release");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(more).withdraw(A.in("es")), live(flagged, flagged.in("es"))),
                    "the translation is withdrawn");
            TestDocument lowered = A.withSymptom("pain").withRedFlag("pain", "pain", "soon");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(lowered), live(flagged, flagged.in("es"))),
                    "the original lowers it");
            TestDocument narrowed = A.withSymptom("pain")
                    .withSymptom("cold")
                    .withRedFlag("pain", "all", List.of("pain", "cold"), "urgent");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(narrowed), live(flagged, flagged.in("es"))),
                    "the original has it met less often");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(flagged.named("Other")), live(flagged, flagged.in("es"))),
                    "no flag changes");
        }
    }

    @Nested
    class FaqsOfTranslations {

        private final TestDocument asked = A.withFaq("why").withFaq("when");
        private final TestDocument fewer = A.withFaq("why");
        private final List<String> outdated = List.of("warning translation-outdated at /documents/0/content/faqs");

        @Test
        void whoDropsAFaqIsToldOfTheTranslationsThatKeepIt() {
            assertEquals(outdated, found(TestBundle.of(fewer), LiveContent.of(asked, asked.in("es"))));
            assertEquals(
                    outdated,
                    found(TestBundle.of(fewer.withFaq("at-what-time")), LiveContent.of(asked, asked.in("es"))),
                    "renamed");
            assertEquals(
                    outdated,
                    found(TestBundle.of(fewer, asked.in("es")), LiveContent.of(asked, asked.in("es"))),
                    "the translation is in the release as it was");
        }

        @Test
        void nobodyIsToldWhereNothingIsKept() {
            LiveContent live = LiveContent.of(asked, asked.in("es"));
            assertEquals(List.of(), found(TestBundle.of(fewer), LiveContent.of(asked)), "no translation");
            assertEquals(List.of(), found(TestBundle.of(fewer), LiveContent.of(asked, fewer.in("es"))), "never had it");
            assertEquals(List.of(), found(TestBundle.of(fewer, fewer.in("es")), live), "dropped in both");
            assertEquals(List.of(), found(TestBundle.of(fewer).withdraw(A.in("es")), live), "withdrawn");
            assertEquals(List.of(), found(TestBundle.of(asked.named("Other")), live), "none dropped");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(fewer.named("Other")), LiveContent.of(fewer, asked.in("es"))),
                    "a FAQ that only the translation ever had");
        }
    }

    @Nested
    class Comparisons {

        @Test
        void aTranslationComparesTheSameTwo() {
            TestDocument other = comparison("a-vs-b", "a", "c").in("es");
            assertEquals(
                    List.of("pair-differs at /documents/0/content/conditions"),
                    found(TestBundle.of(other), LiveContent.of(A, B, C, A_VS_B)));
            assertEquals(
                    List.of("pair-differs at /documents/0/content/conditions"),
                    found(
                            TestBundle.of(comparison("a-vs-b", "a", "c")),
                            LiveContent.of(A, B, C, A_VS_B, A_VS_B.in("es"))));
            assertEquals(
                    List.of("pair-differs at /documents/4/content/conditions"), findingsIn(A, B, C, A_VS_B, other));
        }

        @Test
        void itIsTheTranslationThatIsFaultedWhereBothAreSent() {
            TestDocument changed = comparison("a-vs-b", "a", "c");
            LiveContent live = LiveContent.of(A, B, C, A_VS_B, A_VS_B.in("es"));
            assertEquals(
                    List.of("pair-differs at /documents/1/content/conditions"),
                    found(TestBundle.of(changed, A_VS_B.in("es")), live));
            assertEquals(
                    List.of(),
                    found(TestBundle.of(changed).withdraw(A_VS_B.in("es")), live),
                    "a translation that goes does not matter");
        }

        @Test
        void aTranslationMayTurnTheOrderRound() {
            assertEquals(
                    List.of(),
                    found(TestBundle.of(comparison("a-vs-b", "b", "a").in("es")), LiveContent.of(A, B, A_VS_B)));
        }

        @Test
        void originalAndTranslationChangeThePairTogether() {
            TestDocument changed = comparison("a-vs-b", "a", "c");
            assertEquals(
                    List.of(),
                    found(TestBundle.of(changed, changed.in("es")), LiveContent.of(A, B, C, A_VS_B, A_VS_B.in("es"))));
        }

        @Test
        void aValueBelongsToOneOfTheTwo() {
            assertEquals(
                    List.of("value-misplaced at /documents/2/content/aspects/0/values/1/condition"),
                    findingsIn(A, B, A_VS_B.withAspect("onset", false, "a", "c")));
            assertEquals(
                    List.of("value-misplaced at /documents/2/content/aspects/0/values/1/condition"),
                    findingsIn(A, B, A_VS_B.withAspect("onset", false, "a", "a")));
        }

        @Test
        void anAspectDistinguishesOnlyWhereBothHaveAText() {
            assertEquals(
                    List.of("not-distinguishing at /documents/2/content/aspects/0/distinguishing"),
                    findingsIn(A, B, A_VS_B.withAspect("onset", true, "a")));
            assertEquals(
                    List.of("not-distinguishing at /documents/2/content/aspects/0/distinguishing"),
                    findingsIn(
                            A,
                            B,
                            A_VS_B.adding(
                                    "aspects",
                                    Map.of(
                                            "slug",
                                            "onset",
                                            "name",
                                            "Onset",
                                            "distinguishing",
                                            true,
                                            "values",
                                            List.of(
                                                    Map.of("condition", "a", "text", "Sudden."),
                                                    Map.of("condition", "b"))))));
            assertEquals(List.of(), findingsIn(A, B, A_VS_B.withAspect("onset", false, "a")));
            assertEquals(List.of(), findingsIn(A, B, A_VS_B.withAspect("onset", true, "b", "a")));
        }
    }

    @Nested
    class Reviews {

        private static final Map<String, String> REVIEWER = Map.of("name", "Dr. Test");

        private List<String> found(Map<String, Object> review) {
            return findingsIn(SALT.with("review", review));
        }

        @Test
        void theNextReviewDoesNotLieBeforeTheLast() {
            assertEquals(
                    List.of("review-inconsistent at /documents/0/content/review/nextReviewOn"),
                    found(Map.of(
                            "status",
                            "reviewed",
                            "reviewer",
                            REVIEWER,
                            "reviewedOn",
                            "2026-03-31",
                            "nextReviewOn",
                            "2026-03-30")));
        }

        @Test
        void theNextReviewMayBeOnTheSameDay() {
            assertEquals(
                    List.of(),
                    found(Map.of(
                            "status",
                            "reviewed",
                            "reviewer",
                            REVIEWER,
                            "reviewedOn",
                            "2026-03-31",
                            "nextReviewOn",
                            "2026-03-31")));
        }

        @Test
        void aReviewHasHappenedWhereverTheSenderIs() {
            LocalDate tomorrow = Rehearsal.TODAY.plusDays(1);
            assertEquals(List.of(), found(reviewedOn(tomorrow)));
            List<String> inconsistent = List.of("review-inconsistent at /documents/0/content/review/reviewedOn");
            assertEquals(inconsistent, found(reviewedOn(tomorrow.plusDays(1))));
            assertEquals(inconsistent, found(reviewedOn(tomorrow.plusYears(36))));
        }

        private static Map<String, Object> reviewedOn(LocalDate day) {
            return Map.of("status", "reviewed", "reviewer", REVIEWER, "reviewedOn", day.toString());
        }

        @Test
        void nobodyClaimsHalfAReview() {
            List<String> inconsistent = List.of("review-inconsistent at /documents/0/content/review/status");
            assertEquals(inconsistent, found(Map.of("status", "unreviewed", "reviewer", REVIEWER)));
            assertEquals(inconsistent, found(Map.of("status", "unreviewed", "reviewedOn", "2026-03-31")));
            assertEquals(List.of(), found(Map.of("status", "unreviewed", "nextReviewOn", "2026-03-31")));
        }
    }

    @Test
    void everyTypeOfDocumentHasItsReviewLookedAt() {
        Map<String, Object> half = Map.of("status", "unreviewed", "reviewedOn", "2026-03-31");
        assertEquals(
                Set.of(
                        "review-inconsistent at /documents/0/content/review/status",
                        "review-inconsistent at /documents/1/content/review/status",
                        "review-inconsistent at /documents/2/content/review/status",
                        "review-inconsistent at /documents/4/content/review/status"),
                Set.copyOf(findingsIn(
                        SALT.with("review", half),
                        PAIN.with("review", half),
                        A.with("review", half),
                        B,
                        A_VS_B.with("review", half))));
    }

    private static List<String> found(TestBundle bundle, LiveContent live) {
        return Rehearsal.of(bundle, live).found();
    }
}

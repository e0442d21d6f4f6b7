package healthcontent.release;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.TestBundle;
import healthcontent.TestClock;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.Finding;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.plan.Action;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a release leaves in the database, and what it does not. */
@QuarkusTest
class PublisherTest {

    private static final TestDocument SALT = cause("salt");
    private static final TestDocument PAIN = symptom("pain");
    private static final TestDocument A = condition("a");
    private static final TestDocument B = condition("b");
    private static final TestDocument C = condition("c");
    private static final TestDocument A_VS_B = comparison("a-vs-b", "a", "b");

    private static final String HISTORY = """
            select type, slug, document.language, r.revision, r.op, r.reason, r.replacement, r.content ->> 'name'
              from document_revision r join document on document.id = document_id
             order by type, slug, document.language, r.revision""";

    @Inject
    TestContent content;

    @Inject
    TestClock clock;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aReleaseSaysWhatItDid() {
        AppliedRelease release =
                content.publish(TestBundle.of(SALT, A.withCause("salt")).titled("The first"));
        assertEquals("The first", release.title());
        assertEquals(
                List.of("CREATE cause/salt (en)", "CREATE condition/a (en)"),
                release.changes().stream()
                        .map(change -> change.action() + " " + change.id())
                        .toList());
        assertEquals(List.of("The first applied test"), content.rows("select title, status, author from release"));
    }

    @Test
    void revisionsCountUpAndAreKept() {
        content.publish(A.named("One"));
        content.publish(A.named("Two"), SALT);
        content.publish(A.named("Three"));
        assertEquals(
                List.of(
                        "cause salt en 1 published - - Name of salt",
                        "condition a en 1 published - - One",
                        "condition a en 2 published - - Two",
                        "condition a en 3 published - - Three"),
                content.rows(HISTORY));
        assertEquals(
                List.of("en 3 Three", "es 3 Three"),
                content.rows("select reader_language, revision, name from condition order by 1"));
    }

    @Test
    void contentThatEqualsWhatIsLiveChangesNothing() {
        TestDocument accented = A.named("Caf\u00E9").withFaq("why").withSymptom("pain");
        content.publish(PAIN, accented, A_VS_B, B);
        List<String> before = contentAndPositions();
        AppliedRelease again =
                content.publish(PAIN, A_VS_B, B, reversed(accented).named("Cafe\u0301"));
        assertTrue(again.changes().stream().allMatch(change -> change.action() == Action.UNCHANGED));
        assertEquals(before, contentAndPositions());
        content.publish(PAIN.named("Other"), accented);
        assertEquals(
                List.of("symptom pain"),
                content.rows("select type, slug from document order by seq desc limit 1"),
                "only what differs moves");
    }

    /** Without digests: what was sent in other words is kept as such, to be recognised the next time. */
    private List<String> contentAndPositions() {
        return content.everything().stream()
                .filter(table -> !table.matches("(?s)(release|release_document|content_state) .*"))
                .map(table -> table.replaceAll("<content_digest>.*?</content_digest>", ""))
                .toList();
    }

    private static TestDocument reversed(TestDocument document) {
        return document.changedContent(content -> {
            List<Map.Entry<String, JsonNode>> properties = new ArrayList<>(content.properties());
            content.removeAll();
            for (int i = properties.size() - 1; i >= 0; i--) {
                content.set(properties.get(i).getKey(), properties.get(i).getValue());
            }
        });
    }

    @Test
    void aWithdrawalIsARevisionWithoutContentAndLeavesNothingLive() {
        content.publish(
                SALT,
                PAIN,
                A.withCause("salt")
                        .withSymptom("pain")
                        .withRedFlag("pain", "pain", "soon")
                        .withFaq("why")
                        .withCode("urn:x", "1"),
                B);
        content.publish(TestBundle.of().replace(A, "b"));
        assertEquals(
                List.of("condition a en 1 published - - Name of a", "condition a en 2 withdrawn superseded b -"),
                content.rows(HISTORY).stream()
                        .filter(row -> row.startsWith("condition a"))
                        .toList());
        assertEquals(List.of("b en", "b es"), content.rows("select slug, reader_language from condition order by 2"));
        for (String part : List.of("condition_cause", "condition_symptom", "condition_code", "red_flag", "faq")) {
            assertEquals(List.of("0"), content.rows("select count(*) from " + part), part);
        }
    }

    @Test
    void aWithdrawnConditionTakesItsTranslationsAndItsComparisonsWithIt() {
        content.publish(A, A.in("es"), B, A_VS_B, A_VS_B.in("es"), C, comparison("b-vs-c", "b", "c"));
        content.publish(TestBundle.of().withdraw(A, "clinical-error"));
        assertEquals(
                List.of("comparison a-vs-b en", "comparison a-vs-b es", "condition a en", "condition a es"),
                content.rows(
                        "select type, slug, language from document where reason = 'clinical-error' order by 1, 2, 3"));
        assertEquals(List.of("b-vs-c"), content.rows("select distinct slug from comparison"));
        assertEquals(List.of("b", "c"), content.rows("select distinct slug from condition order by 1"));
    }

    @Test
    void whatWasWithdrawnComesBackOnlyByNamingTheWithdrawal() {
        content.publish(A);
        content.publish(TestBundle.of().withdraw(A));
        List<String> before = content.everything();
        assertRejected(FindingName.WITHDRAWN, TestBundle.of(A));
        assertRejected(FindingName.REVISION_MISMATCH, TestBundle.of(A.ifRevision(1)));
        assertRejected(FindingName.REVISION_MISMATCH, TestBundle.of(A.ifRevision(0)));
        assertEquals(before, content.everything(), "a refusal leaves nothing");
        AppliedRelease release = content.publish(A.ifRevision(2));
        assertEquals(Action.REPUBLISH, release.changes().get(0).action());
        assertEquals(List.of("3 published -"), content.rows("select revision, op, reason from document"));
        assertEquals(List.of("a", "a"), content.rows("select slug from condition"));
    }

    @Test
    void aTranslationStaysWithdrawnWhenItsOriginalComesBack() {
        content.publish(A, A.in("es").named("Uno"));
        content.publish(TestBundle.of().withdraw(A));
        content.publish(A.ifRevision(2));
        assertEquals(
                List.of("en en Name of a", "es en Name of a"),
                content.rows("select reader_language, language, name from condition order by 1"));
    }

    @Test
    void aFaqMovesToAnotherConditionInOneRelease() {
        content.publish(A.withFaq("why"), A.in("es").withFaq("why"), B, B.in("es"));
        content.publish(A, A.in("es"), B.withFaq("why"), B.in("es").withFaq("why"));
        assertEquals(
                List.of("en b why", "es b why"),
                content.rows("select reader_language, condition_slug, slug from faq order by 1"));
    }

    @Test
    void twoConditionsExchangeTheirFaqsInOneRelease() {
        content.publish(A.withFaq("why"), B.withFaq("how"));
        content.publish(A.withFaq("how"), B.withFaq("why"));
        assertEquals(
                List.of("a how", "b why"),
                content.rows("select condition_slug, slug from faq where reader_language = 'en' order by 1"));
    }

    @Test
    void twoComparisonsExchangeTheirPairsInOneRelease() {
        TestDocument x = comparison("x", "a", "b");
        TestDocument y = comparison("y", "c", "a");
        content.publish(A, B, C, x, x.in("es"), y);
        TestDocument swapped = comparison("x", "a", "c");
        content.publish(swapped, swapped.in("es"), comparison("y", "b", "a"));
        assertEquals(
                List.of("en x a c", "en y a b", "es x a c", "es y a b"),
                content.rows("select reader_language, slug, lower_condition, higher_condition"
                        + " from comparison order by 1, 2"));
    }

    @Test
    void aFaqSlugThatIsTakenByLiveContentIsRefused() {
        content.publish(A.withFaq("why"), B);
        assertRejected(FindingName.FAQ_SLUG_TAKEN, TestBundle.of(B.withFaq("why")));
        assertRejected(FindingName.FAQ_SLUG_TAKEN, TestBundle.of(A.withFaq("why"), B.withFaq("why")));
        content.publish(B.in("es").withFaq("why"));
        content.publish(TestBundle.of(B.withFaq("why")).withdraw(A));
        assertEquals(
                List.of("en b", "es b"),
                content.rows("select reader_language, condition_slug from faq where slug = 'why' order by 1"));
    }

    @Test
    void aPairThatIsTakenByLiveContentIsRefused() {
        content.publish(A, B, A_VS_B);
        assertRejected(FindingName.PAIR_TAKEN, TestBundle.of(comparison("b-vs-a", "b", "a")));
        content.publish(TestBundle.of(comparison("b-vs-a", "b", "a")).withdraw(A_VS_B));
        assertEquals(List.of("b-vs-a"), content.rows("select distinct slug from comparison"));
    }

    @Test
    void aTermIsHeldByItsUsersUntilTheyLetGoOfIt() {
        content.publish(
                SALT, PAIN, A.withCause("salt").withSymptom("pain"), A.in("es").withCause("salt"));
        assertRejected(FindingName.STILL_REFERENCED, TestBundle.of().withdraw(SALT));
        content.publish(A);
        content.publish(TestBundle.of().withdraw(PAIN));
        assertRejected(FindingName.STILL_REFERENCED, TestBundle.of().withdraw(SALT));
        content.publish(TestBundle.of(A.in("es")).withdraw(SALT));
        assertEquals(List.of("0"), content.rows("select count(*) from cause"));
    }

    @Test
    void readersOfAWithdrawnTranslationSeeTheOriginal() {
        content.publish(
                SALT,
                SALT.in("es").named("Sal"),
                B,
                A.withCause("salt").withFaq("why").named("English"),
                A.in("es").withCause("salt").withFaq("por-que").named("Español"),
                A_VS_B.named("Both"),
                A_VS_B.in("es").named("Ambos"));
        assertEquals(
                List.of("es por-que es t", "es why en f"),
                content.rows("select reader_language, slug, language, in_document from faq"
                        + " where reader_language = 'es' order by slug"));
        content.publish(
                TestBundle.of().withdraw(SALT.in("es")).withdraw(A.in("es")).withdraw(A_VS_B.in("es")));
        assertEquals(
                List.of("en Name of salt"),
                content.rows("select language, name from cause where reader_language = 'es'"));
        assertEquals(
                List.of("en English"),
                content.rows("select language, name from condition where reader_language = 'es' and slug = 'a'"));
        assertEquals(
                List.of("en Both"), content.rows("select language, name from comparison where reader_language = 'es'"));
        assertEquals(
                List.of("why en t"),
                content.rows("select slug, language, in_document from faq where reader_language = 'es'"));
        assertEquals(
                List.of("salt How salt leads to it."),
                content.rows("select cause_slug, explanation from condition_cause where reader_language = 'es'"));
    }

    @Test
    void aRedFlagThatATranslationLacksIsFilledInFromTheOriginal() {
        TestDocument flagged = A.withSymptom("pain").withSymptom("cold").withRedFlag("pain", "pain", "soon");
        content.publish(PAIN, symptom("cold"), flagged, flagged.in("es"));
        AppliedRelease release = content.publish(A.withSymptom("pain")
                .withSymptom("cold")
                .withRedFlag("cold", "cold", "emergency")
                .withRedFlag("pain", "pain", "urgent"));
        assertEquals(
                List.of(FindingName.TRANSLATION_OUTDATED),
                release.findings().shown().stream().map(Finding::name).toList());
        assertEquals(
                List.of("pain es 3 1", "cold en 1 1001"),
                content.rows("select slug, language, urgency_rank, position from red_flag"
                        + " where reader_language = 'es' order by position"),
                "the higher urgency counts, and what is filled in comes after the translation's own");
        content.publish(A.withSymptom("pain"));
        assertEquals(
                List.of("pain es 4"),
                content.rows("select slug, language, urgency_rank from red_flag where reader_language = 'es'"),
                "what the original drops is no longer filled in; what the translation says stands");
    }

    @Test
    void whatIsSaidOfEveryErrorIsSaidInOneAnswerAndNothingIsKept() {
        content.publish(A);
        List<String> before = content.everything();
        BundleRejected rejected = assertThrows(
                BundleRejected.class,
                () -> content.publish(TestBundle.of(B.withCause("salt"), A.ifRevision(9), C.named("<b>"), SALT.in("fr"))
                        .withdraw(PAIN)));
        assertEquals(
                Set.of(
                        FindingName.UNRESOLVED_REFERENCE,
                        FindingName.REVISION_MISMATCH,
                        FindingName.MARKUP,
                        FindingName.LANGUAGE_NOT_SERVED,
                        FindingName.ORIGINAL_MISSING,
                        FindingName.NEVER_PUBLISHED),
                rejected.findings().shown().stream().map(Finding::name).collect(Collectors.toSet()));
        assertEquals(before, content.everything());
    }

    @Test
    void aReleaseThatFailsOnItsWayLeavesNothingAndSucceedsWhenRepeated() {
        content.publish(A.withFaq("why"), A.in("es"));
        List<String> before = content.everything();
        TestBundle bundle = TestBundle.of(SALT, A.named("Other"), B.named("Unlucky"), A_VS_B)
                .withdraw(A.in("es"));
        content.execute("alter table comparison add constraint bad_luck check (slug <> 'a-vs-b')");
        try {
            assertThrows(RuntimeException.class, () -> content.publish(bundle));
            assertEquals(before, content.everything(), "the last statement of the projections fails");
        } finally {
            content.execute("alter table comparison drop constraint bad_luck");
        }
        content.execute("""
                create function bad_luck() returns trigger language plpgsql as 'begin raise exception ''bad luck''; end';
                create constraint trigger bad_luck after insert on document_revision
                    deferrable initially deferred for each row execute function bad_luck()""");
        try {
            assertThrows(RuntimeException.class, () -> content.publish(bundle));
            assertEquals(before, content.everything(), "the commit itself fails");
        } finally {
            content.execute("drop function bad_luck() cascade");
        }
        content.publish(bundle);
        assertEquals(
                List.of("a Other", "b Unlucky"),
                content.rows("select slug, name from condition where reader_language = 'es' order by 1"));
    }

    /** As after the clock of the database was set back. */
    @Test
    void instantsOfReleasesIncreaseAlthoughTheClockDoesNot() {
        content.publish(A);
        content.execute("update content_state set newest_at = '2126-03-31T12:00:00.123456Z'");
        List<Instant> instants = new ArrayList<>();
        instants.add(content.publish(A.named("Two")).appliedAt());
        instants.add(content.publish(A.named("Three")).appliedAt());
        instants.add(content.publish(A.named("Three")).appliedAt());
        instants.add(content.publish(A.named("Four")).appliedAt());
        assertEquals(
                List.of(
                        "2126-03-31T12:00:00.123457Z",
                        "2126-03-31T12:00:00.123458Z",
                        "2126-03-31T12:00:00.123459Z",
                        "2126-03-31T12:00:00.123460Z"),
                instants.stream().map(Instant::toString).toList(),
                "a release that changes nothing has its instant too");
        assertEquals(
                List.of("t"),
                content.rows(
                        "select array_agg(at order by revision) = array_agg(at order by at) from document_revision"));
        assertEquals(
                List.of("t"),
                content.rows("select bool_and(condition.updated_at = changed_at) from condition, document"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void instantsComeFromTheDatabaseWhateverTheClockOfTheServiceSays(long daysOff) {
        List<String> before = content.rows("select clock_timestamp()");
        clock.set(Instant.now().plus(Duration.ofDays(daysOff)));
        content.publish(A);
        assertEquals(List.of("t t t t"), content.rows("""
                        select bool_and(instant between '%s' and clock_timestamp()), bool_and(updated_at = applied_at),
                               bool_and(created_at <= applied_at), bool_and(newest_at = applied_at)
                          from condition, content_state, release,
                               unnest(array[created_at, applied_at, updated_at]) as instant
                        """.formatted(before.get(0))));
    }

    @Test
    void positionsHaveNoGapAndStandInTheOrderOfTheFeed() {
        long before = newestSeq();
        content.publish(
                A_VS_B, A_VS_B.in("es"), B, A.in("es").withCause("salt"), A.withCause("salt"), SALT.in("es"), SALT);
        assertEquals(
                List.of(
                        "1 cause salt en",
                        "2 cause salt es",
                        "3 condition b en",
                        "4 condition a en",
                        "5 condition a es",
                        "6 comparison a-vs-b en",
                        "7 comparison a-vs-b es"),
                positionsAfter(before));
        content.publish(
                TestBundle.of(A, B.named("Other"), A_VS_B).withdraw(A.in("es")).withdraw(SALT));
        assertEquals(
                List.of(
                        "6 comparison a-vs-b en",
                        "7 comparison a-vs-b es",
                        "8 condition a en",
                        "9 condition b en",
                        "10 condition a es",
                        "11 cause salt es",
                        "12 cause salt en"),
                positionsAfter(before));
        assertEquals(before + 12, newestSeq());
        content.publish(A);
        assertEquals(before + 12, newestSeq(), "what changes nothing takes no position");
    }

    private List<String> positionsAfter(long seq) {
        return content.rows("select seq - " + seq + ", type, slug, language from document order by seq");
    }

    private long newestSeq() {
        return Long.parseLong(
                content.rows("select newest_seq from content_state").get(0));
    }

    @Test
    void releasesAtTheSameTimeAreAppliedOneAfterTheOther() throws Exception {
        long before = newestSeq();
        content.publish(A);
        List<Callable<AppliedRelease>> releases = IntStream.range(0, 24)
                .mapToObj(i -> (Callable<AppliedRelease>) () -> content.publish(
                        A.named("Name " + i),
                        cause("cause-" + i),
                        condition("condition-" + i).withCause("cause-" + i)))
                .toList();
        List<AppliedRelease> applied = new ArrayList<>();
        for (Future<AppliedRelease> release : atOnce(releases)) {
            applied.add(release.get());
        }
        assertEquals(before + 1 + 24 * 3, newestSeq());
        assertEquals(List.of("25"), content.rows("select max(revision) from document_revision"));
        assertEquals(
                24, applied.stream().map(AppliedRelease::appliedAt).distinct().count());
        assertEquals(
                List.of(),
                content.rows("select release_id from document where slug <> 'a' group by release_id"
                        + " having max(seq) - min(seq) > 2"),
                "nothing of one release stands between two changes of another");
    }

    @Test
    void ofManyWritersOfOneRevisionOneSucceeds() throws Exception {
        content.publish(A);
        List<Callable<AppliedRelease>> writers = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<AppliedRelease>)
                        () -> content.publish(A.named("Name " + i).ifRevision(1)))
                .toList();
        int successes = 0;
        for (Future<AppliedRelease> writer : atOnce(writers)) {
            try {
                writer.get();
                successes++;
            } catch (ExecutionException e) {
                BundleRejected rejected = (BundleRejected) e.getCause();
                assertEquals(
                        FindingName.REVISION_MISMATCH,
                        rejected.findings().shown().get(0).name());
            }
        }
        assertEquals(1, successes);
        assertEquals(List.of("2"), content.rows("select revision from document"));
    }

    private static <T> List<Future<T>> atOnce(List<Callable<T>> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            return threads.invokeAll(work);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aReleaseOfAThousandDocumentsIsOneRelease() {
        List<TestDocument> documents = Stream.of(
                        IntStream.range(0, 200).mapToObj(i -> cause("cause-" + i)),
                        IntStream.range(0, 300)
                                .mapToObj(i -> condition("condition-" + i)
                                        .withCause("cause-" + i % 200)
                                        .withFaq("faq-" + i)),
                        IntStream.range(0, 300)
                                .mapToObj(i -> condition("condition-" + i)
                                        .in("es")
                                        .withCause("cause-" + i % 200)
                                        .withFaq("faq-" + i)),
                        IntStream.range(0, 200)
                                .mapToObj(i -> comparison("pair-" + i, "condition-" + i, "condition-" + (i + 1))))
                .flatMap(documents1 -> documents1)
                .toList();
        long before = newestSeq();
        content.publish(TestBundle.of(documents));
        assertEquals(before + 1000, newestSeq());
        assertEquals(List.of("1"), content.rows("select count(distinct release_id) from document"));
        assertEquals(
                List.of("600 600 600 400"),
                content.rows("select (select count(*) from condition), (select count(*) from faq),"
                        + " (select count(*) from condition_cause), (select count(*) from comparison)"));
        content.publish(TestBundle.of(documents));
        assertEquals(before + 1000, newestSeq());
    }

    private BundleRejected assertRejected(FindingName name, TestBundle bundle) {
        BundleRejected rejected = assertThrows(BundleRejected.class, () -> content.publish(bundle));
        assertEquals(
                Set.of(name),
                rejected.findings().shown().stream().map(Finding::name).collect(Collectors.toSet()));
        return rejected;
    }
}

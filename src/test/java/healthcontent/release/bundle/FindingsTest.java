package healthcontent.release.bundle;

import static healthcontent.TestDocument.cause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestBundle;
import healthcontent.release.LiveContent;
import healthcontent.release.Rehearsal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A response shows so many findings and no more, and says how many there are besides. */
class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void upToTheLimitAllAreShownInTheOrderInWhichTheyWereFound() {
        for (int i = 0; i < 500; i++) {
            findings.warning(FindingName.WITHDRAWN, "/" + i, "w");
            findings.error(FindingName.MARKUP, "/" + i, "e");
        }
        FoundFindings found = findings.found();
        assertEquals(1000, found.shown().size());
        assertEquals(0, found.notShown());
        assertEquals(FindingLevel.WARNING, found.shown().get(0).level());
        assertEquals(FindingLevel.ERROR, found.shown().get(1).level());
    }

    @Test
    void beyondItErrorsComeBeforeWarningsAndTheRestIsCounted() {
        IntStream.range(0, 1500).forEach(i -> findings.warning(FindingName.WITHDRAWN, "/" + i, "w"));
        IntStream.range(0, 700).forEach(i -> findings.error(FindingName.MARKUP, "/" + i, "e"));
        FoundFindings found = findings.found();
        assertEquals(700, found.shown().stream().filter(Finding::isError).count());
        assertEquals(1000, found.shown().size());
        assertEquals(1200, found.notShown());
        assertEquals("/299", found.shown().get(299).pointer(), "the first warnings stay");

        IntStream.range(700, 1200).forEach(i -> findings.error(FindingName.MARKUP, "/" + i, "e"));
        assertTrue(findings.found().shown().stream().allMatch(Finding::isError));
        assertEquals(1700, findings.found().notShown());
        assertEquals(1200, findings.found().errors());
    }

    @Test
    void longPointersAndMessagesAreFewer() {
        IntStream.range(0, 1000).forEach(i -> findings.error(FindingName.MARKUP, "/" + "x".repeat(20_000), "e"));
        assertEquals(50, findings.found().shown().size());
        assertEquals(950, findings.found().notShown());
        findings.error(FindingName.MARKUP, "", "y".repeat(5_000));
        assertEquals(1_001, findings.found().errors());
    }

    @Test
    void aMessageIsCutWhereItIsVeryLong() {
        String message =
                Finding.error(FindingName.MARKUP, "", "😀".repeat(5_000)).message();
        assertEquals("😀".repeat(500) + "…", message);
    }

    @Test
    void aRejectionSaysHowManyItDoesNotShow() {
        IntStream.range(0, 1234).forEach(i -> findings.error(FindingName.MARKUP, "/" + i, "Markup."));
        BundleRejected rejected = assertThrows(BundleRejected.class, findings::rejectErrors);
        assertEquals(1000, rejected.faults().size());
        assertEquals("At '/0' (markup): Markup. In all 1234 errors. Not shown: 234.", rejected.getMessage());
    }

    @Test
    void whatWasNotReadIsCounted() {
        SentBundle sent = SentBundle.of(TestBundle.of(cause("salt")).json(), 5);
        new BundleReader(new SourceSchemas(), new ContentDigest("test"), new ObjectMapper())
                .read(sent, LiveDigests.NONE, findings);
        assertEquals(5, findings.found().errors());
        assertEquals(5, findings.found().notShown());
    }

    /** What would follow from what is wrong is not told either. */
    @Test
    void aBundleOfNothingButErrorsIsToldAsFarAsTheLimit() {
        List<String> wrong = IntStream.range(0, 300).mapToObj(i -> "<b>" + i).toList();
        Rehearsal rehearsal = Rehearsal.of(
                TestBundle.of(IntStream.range(0, 900)
                        .mapToObj(i -> cause("a" + i).with("sources", List.of(Map.of("title", 7), wrong)))
                        .toList()),
                LiveContent.NOTHING);
        assertEquals(1000, rehearsal.findings().size());
    }

    @Test
    void invalidPlacesBeyondAllMeasureAreEverything() {
        InvalidPointers invalid = new InvalidPointers();
        IntStream.rangeClosed(1, 100_000).forEach(i -> invalid.add("/" + i));
        assertTrue(invalid.excludes("/x") && !invalid.excludes("/7"));
        invalid.add("/0");
        assertTrue(!invalid.excludes("/x") && !invalid.excludesAllOf("/x") && !invalid.excludes("/7"));
    }
}

package healthcontent.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.imports.draft.DocumentDraft;
import healthcontent.imports.draft.Drafts;
import healthcontent.imports.draft.Live;
import healthcontent.imports.reader.Format;
import healthcontent.imports.rule.Words;
import healthcontent.limit.Limits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules make of articles as they come from people and systems. */
class ImportedFilesTest {

    @Test
    void plainTextHasEachThingInItsPlace() {
        Importer.Draft draft = TestImports.draft(TestImports.file("stiff-neck.txt"));
        JsonNode condition = content(draft, "condition", 0);

        assertEquals("Stiff neck", condition.path("name").asText());
        assertEquals(List.of("sleeping-badly", "desk-work", "draughts"), values(condition.path("causes"), "cause"));
        assertEquals(List.of("pain", "headache", "tense-shoulders"), values(condition.path("symptoms"), "symptom"));
        assertEquals(
                List.of("Migraine", "Parkinson’s Disease"), values(condition.path("associatedConditions"), "name"));
        assertEquals(
                List.of("Blood Tests", "X-rays"),
                values(condition.path("diagnosis").path("tests"), "name"));
        assertEquals(List.of("self-care", "medication", "therapy"), values(condition.path("treatments"), "kind"));
        assertEquals(List.of("Take breaks", "Lower your pillow"), values(condition.path("prevention"), "title"));
        assertEquals(2, condition.path("faqs").size());
        assertEquals(
                "See a doctor if it lasts longer than a week.",
                condition.path("careAdvice").path("summary").asText());
        assertEquals(
                "Dr. Ana Example",
                condition.path("sources").path(0).path("reviewedBy").asText());
        assertEquals("unreviewed", condition.path("review").path("status").asText());
        assertTrue(condition.path("redFlags").isMissingNode());

        JsonNode comparison = content(draft, "comparison", 0);
        assertEquals(
                List.of("stiff-neck", "whiplash"),
                values(comparison.path("aspects").path(0).path("values"), "condition"));
        assertEquals(
                "On the other hand, whiplash comes from a sudden blow. It may take weeks to heal.",
                comparison
                        .path("aspects")
                        .path(0)
                        .path("values")
                        .path(1)
                        .path("text")
                        .asText());
        assertEquals(1, draft.articles().get(0).notes().unplacedSentences());
    }

    @ParameterizedTest
    @CsvSource({
        "word.html, 2, 1, 0, 0",
        "google-docs.html, 3, 0, 0, 0",
        "wordpress.html, 0, 0, 3, 1",
        "page-with-json-ld.html, 1, 1, 0, 1",
        "condition.jsonld, 0, 2, 1, 1",
        "nhs-v2.json, 0, 2, 1, 0",
        "nhs-older.json, 2, 0, 0, 0",
        "medlineplus-search.xml, 2, 0, 0, 0",
        "medquad.xml, 0, 3, 0, 0",
        "stiff-neck.md, 4, 2, 0, 1",
        "rigidez-de-cuello.txt, 2, 1, 0, 1"
    })
    void everyFormatGivesWhatItLists(String file, int causes, int symptoms, int treatments, int questions) {
        JsonNode condition = content(TestImports.draft(TestImports.file(file)), "condition", 0);

        assertEquals(causes, condition.path("causes").size(), "causes");
        assertEquals(symptoms, condition.path("symptoms").size(), "symptoms");
        assertEquals(treatments, condition.path("treatments").size(), "treatments");
        assertEquals(questions, condition.path("faqs").size(), "questions");
    }

    @Test
    void aParagraphAboutAnotherTestIsOneOfItsOwnBelowAnyHeading() {
        String article = """
                # Cough

                A cough is common.

                ## Tests

                ### Swab

                It finds a germ.

                X-rays can help to see the lungs.

                Mostly none is needed.
                """;
        JsonNode tests = content(TestImports.draft(TestImports.text(Format.MARKDOWN, article)), "condition", 0)
                .path("diagnosis")
                .path("tests");

        assertEquals(List.of("Swab", "X-rays"), values(tests, "name"));
        assertEquals("It finds a germ.", tests.path(0).path("purpose").asText());
    }

    @Test
    void aTableWithTwoConditionsIsAComparisonAspectByAspect() {
        JsonNode comparison = content(TestImports.draft(TestImports.file("stiff-neck.md")), "comparison", 0);

        assertEquals(List.of("beginning", "duration"), values(comparison.path("aspects"), "slug"));
        assertEquals(
                "Weeks",
                comparison
                        .path("aspects")
                        .path(1)
                        .path("values")
                        .path(1)
                        .path("text")
                        .asText());
    }

    @Test
    void whatIsAroundAnArticleIsLeftOutAndTold() {
        Importer.Draft draft = TestImports.draft(TestImports.file("wordpress.html"));
        List<String> reasons = draft.articles().get(0).notes().leftOut().stream()
                .map(left -> left.reason() + " " + left.text())
                .toList();

        for (String left : List.of(
                "navigation Home",
                "consent We would like to store something.",
                "advert Buy a pillow.",
                "advert Read more",
                "around Ten pillows tried.",
                "shortcode [/caption]")) {
            assertTrue(reasons.contains(left), left + " in " + reasons);
        }
        assertTrue(!draft.bundle().toString().contains("pillows"), "in the bundle");
    }

    @Test
    void wordsOfUrgencyDecideHowSoonToSeeADoctor() {
        JsonNode condition = content(TestImports.draft(TestImports.file("google-docs.html")), "condition", 0);

        assertEquals(
                List.of("emergency", "soon"),
                values(condition.path("careAdvice").path("seeDoctorIf"), "urgency"));
    }

    @Test
    void severalArticlesShareTermsWhateverTheirSpelling() {
        Importer.Draft draft =
                TestImports.draft(TestImports.file("medlineplus-search.xml"), TestImports.file("stiff-neck.txt"));

        assertEquals(2, draft.shared());
        assertEquals(
                1,
                draft.documents().stream()
                        .filter(document -> document.slug().startsWith("desk-work"))
                        .count());
    }

    @Test
    void aTermThatAnArticleListsTwiceStandsOnceAndItsSecondTextInAParagraph() {
        Importer.Draft draft = TestImports.draft(TestImports.text(
                Format.TEXT,
                "Cough\n\nCauses\n\n- Cold air: it is dry.\n- cold airs: they are cold.\n\nA cough is common."));
        JsonNode condition = content(draft, "condition", 0);

        assertEquals(List.of("cold-air"), values(condition.path("causes"), "cause"));
        assertTrue(condition.path("furtherSections").toString().contains("they are cold."), "the second text");
    }

    @Test
    void slugsOfAnImportNeverCollide() {
        String article = "Cough\n\nA cough is common.\n\nFAQ\n\nIs it bad?\n\nNo.";
        Importer.Draft draft =
                TestImports.draft(TestImports.text(Format.TEXT, article), TestImports.text(Format.TEXT, article));

        assertEquals(
                List.of("cough", "cough-2"),
                draft.documents().stream().map(DocumentDraft::slug).toList());
        assertEquals(
                "is-it-bad-2",
                content(draft, "condition", 1).path("faqs").path(0).path("slug").asText());
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, ''", "ISO-8859-1, latin1", "UTF-8, ''", "UTF-8, utf-8", "UTF-16LE, ''"})
    void lettersBeyondAsciiAreReadAsBrowsersDo(String encoding, String declared) {
        String text = (encoding.startsWith("UTF-16") ? "\uFEFF" : "") + "Tos\n\nLa tos está en el pecho y baña.";
        SourceFile file = new SourceFile("x", Format.TEXT, text.getBytes(Charset.forName(encoding)), declared);

        assertEquals(
                "La tos está en el pecho y baña.",
                content(TestImports.draft(file), "condition", 0).path("summary").asText());
    }

    @Test
    void whatNoDocumentMayHoldIsUnplacedWithItsReason() {
        String text = "Cough\n\nThis is <b>bold</b>. This is fine. " + "X".repeat(4100) + ".";
        Importer.Draft draft = TestImports.draft(TestImports.text(Format.TEXT, text));

        assertEquals(
                "This is fine.", content(draft, "condition", 0).path("summary").asText());
        assertEquals(
                List.of("markup", "too-long"),
                draft.articles().get(0).notes().unplaced().stream()
                        .map(left -> left.reason())
                        .toList());
    }

    @Test
    void aLargeArticleIsReadInTimeAndTheRestOfADocumentIsTold() {
        StringBuilder text = new StringBuilder("Cough\n\n");
        for (int i = 0; text.length() < 4_000_000; i++) {
            text.append("Sentence number ").append(i).append(" is here.\n\n");
        }
        Importer.Draft draft = TestImports.draft(TestImports.text(Format.TEXT, text.toString()));

        assertTrue(draft.bundle().toString().getBytes(StandardCharsets.UTF_8).length < 270_000, "size");
        assertTrue(draft.articles().get(0).notes().unplaced().stream()
                .allMatch(left -> left.reason().equals("no-room")));
    }

    @ParameterizedTest
    @EnumSource
    void anArticleOfMorePartsThanItMayHaveIsRefusedBeforeTheyTakeMemory(Format format) {
        String part = switch (format) {
            case HTML -> "<p>a";
            case XML -> "<a/>";
            case JSON -> "\"a\", ";
            case MARKDOWN -> "*a* ";
            case TEXT -> "a\n";
        };
        Importer.Draft draft = TestImports.draft(TestImports.text(format, part.repeat(Limits.ARTICLE_SIGNS + 1)));

        assertEquals(
                List.of("It has more parts than an article may have: more than 200,000 tags, texts, lines or marks."),
                reasons(draft));
    }

    @Test
    void textsOfJsonWithinAPageCountAsItsParts() {
        String script = "\"a\",".repeat(Limits.ARTICLE_SIGNS);
        Importer.Draft draft = TestImports.draft(TestImports.text(
                Format.HTML,
                "<h1>Cough</h1><script type=application/ld+json>[" + script + "1]</script><p>It is common."));

        assertTrue(
                reasons(draft).toString().contains("more parts"),
                () -> reasons(draft).toString());
    }

    @Test
    void filesWithWhichAnImportWouldHaveMoreSentencesThanItMayAreToldAsNotRead() {
        String sentences = "Cough\n\n" + "It is so. ".repeat(300_000);
        SourceFile[] files = {
            TestImports.text(Format.TEXT, sentences),
            TestImports.text(Format.TEXT, sentences),
            TestImports.text(Format.TEXT, "Sneeze\n\nIt is common.")
        };
        Importer.Draft draft = TestImports.draft(files);

        assertEquals(2, draft.articles().size());
        assertEquals(
                List.of("With it, the import would have more than 500,000 sentences, paragraphs, items and headings."),
                reasons(draft));
    }

    @Test
    void filesWithWhichABundleWouldHaveMoreDocumentsThanAReleaseMayAreToldAsNotRead() {
        List<SourceFile> files = new ArrayList<>();
        for (int file = 0; file < 60; file++) {
            StringBuilder text = new StringBuilder("Cough " + file + "\n\nCauses\n");
            for (int cause = 0; cause < 200; cause++) {
                text.append("\n- Cause ").append(file).append(' ').append(cause).append(": it is one.");
            }
            files.add(TestImports.text(Format.TEXT, text.toString()));
        }
        Importer.Draft draft = TestImports.draft(files.toArray(SourceFile[]::new));

        assertTrue(draft.documents().size() > 9_000, draft.documents().size() + " documents");
        assertTrue(
                draft.documents().size() <= Limits.DOCUMENTS, draft.documents().size() + " documents");
        assertEquals(60, draft.articles().size() + reasons(draft).size());
        assertTrue(reasons(draft).get(0).startsWith("The bundle has as many documents"), reasons(draft)::toString);
    }

    @Test
    void filesThatAnImportHasNoTimeForAreToldAsNotRead() {
        Importer importer = new Importer(Words.of("en").orElseThrow(), "en", Live.NOTHING, Duration.ZERO.minusNanos(1));
        Importer.Draft draft =
                importer.draft(new ArrayDeque<>(List.of(TestImports.file("stiff-neck.txt"))), Drafts.Asked.NOTHING);

        assertEquals(List.of("The import takes longer than it may, and this file was not begun."), reasons(draft));
    }

    @Test
    void allScriptsOfAPageThatAreOfHealthAreRead() {
        Importer.Draft draft = TestImports.draft(TestImports.text(Format.HTML, """
                <script type="application/ld+json">
                {"@context": "https://schema.org", "@type": "MedicalCondition", "name": "Cough"}</script>
                <script type="application/ld+json">{"@type": "FAQPage", "mainEntity": [{"@type": "Question",
                 "name": "Is it bad?", "acceptedAnswer": {"@type": "Answer", "text": "Mostly not."}}]}</script>
                <p>A cough is common.</p>"""));
        JsonNode condition = content(draft, "condition", 0);

        assertEquals("Cough", condition.path("name").asText());
        assertEquals(
                "Mostly not.", condition.path("faqs").path(0).path("answer").asText());
    }

    private static List<String> reasons(Importer.Draft draft) {
        return draft.failures().stream().map(Importer.Failure::reason).toList();
    }

    private static JsonNode content(Importer.Draft draft, String type, int index) {
        return StreamSupport.stream(draft.bundle().path("documents").spliterator(), false)
                .filter(document -> document.path("type").asText().equals(type))
                .skip(index)
                .findFirst()
                .orElseThrow()
                .path("content");
    }

    private static List<String> values(JsonNode list, String property) {
        List<String> values = new ArrayList<>();
        list.forEach(item -> values.add(item.path(property).asText()));
        return values;
    }
}

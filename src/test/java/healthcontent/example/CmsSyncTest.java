package healthcontent.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all jobs for content systems have in common, with a system that is a file. */
@QuarkusTest
class CmsSyncTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI service;

    @Inject
    TestContent content;

    @TempDir
    Path folder;

    private CmsJob job;

    @BeforeEach
    void begin() throws IOException {
        content.clear();
        Path script = folder.resolve("file.mjs");
        Files.writeString(
                script, """
                import { readFileSync } from 'node:fs';
                import { main } from '%s';
                main('File', async () => ({ entries: JSON.parse(readFileSync('published.json')) }));
                """.formatted(CmsJob.JOBS.resolve("health-content.mjs").toUri()));
        job = new CmsJob(script, service, folder, Map.of());
    }

    @Test
    void whatIsPublishedThereIsPublishedHereOnce() throws Exception {
        published(entry("1", TestDocument.condition("gout")), entry("2", TestDocument.cause("cold")));

        CmsJob.Result first = run(0);
        assertTrue(first.out().contains("create     condition/gout/en"), first::toString);
        assertEquals(
                List.of("cause/cold/en published 1 - - Name of cold", "condition/gout/en published 1 - - Name of gout"),
                live());

        assertEquals("Nothing has changed.", run(0).out().strip());
    }

    @Test
    void aPlanShowsWhatWouldChangeAndChangesNothing() throws Exception {
        published(entry("1", TestDocument.condition("gout")));

        CmsJob.Result plan = run(0, "--plan");

        assertTrue(plan.out().contains("create     condition/gout/en"), plan::toString);
        assertEquals(List.of(), live());
    }

    @Test
    void whatChangedThereIsUpdatedAndNothingElse() throws Exception {
        published(entry("1", TestDocument.condition("gout")), entry("2", TestDocument.cause("cold")));
        run(0);

        published(
                entry("1", TestDocument.condition("gout").named("Gouty arthritis")),
                entry("2", TestDocument.cause("cold")));
        run(0);

        assertEquals(
                List.of(
                        "cause/cold/en published 1 - - Name of cold",
                        "condition/gout/en published 2 - - Gouty arthritis"),
                live());
    }

    @Test
    void whatIsGoneThereIsWithdrawnForTheReasonGiven() throws Exception {
        published(entry("1", TestDocument.condition("gout")), entry("2", TestDocument.cause("cold")));
        run(0);

        published(entry("1", TestDocument.condition("gout")));
        run(0);
        published();
        run(0, "--reason", "clinical-error");

        assertEquals(
                List.of("cause/cold/en withdrawn 2 editorial - -", "condition/gout/en withdrawn 2 clinical-error - -"),
                live());
    }

    @Test
    void whatIsRenamedThereLeavesItsOldSlugSupersededByTheNew() throws Exception {
        published(
                entry("1", TestDocument.cause("cold")),
                entry("2", TestDocument.condition("gout").withCause("cold")),
                entry("2", TestDocument.condition("gout").withCause("cold").in("es")));
        run(0);

        published(
                entry("1", TestDocument.cause("chill")),
                entry(
                        "2",
                        TestDocument.condition("gouty-arthritis").named("Gout").withCause("chill")),
                entry(
                        "2",
                        TestDocument.condition("gouty-arthritis")
                                .named("Gota")
                                .withCause("chill")
                                .in("es")));
        run(0);

        assertEquals(
                List.of(
                        "cause/chill/en published 1 - - Name of chill",
                        "cause/cold/en withdrawn 2 superseded chill -",
                        "condition/gout/en withdrawn 2 superseded gouty-arthritis -",
                        "condition/gout/es withdrawn 2 superseded gouty-arthritis -",
                        "condition/gouty-arthritis/en published 1 - - Gout",
                        "condition/gouty-arthritis/es published 1 - - Gota"),
                live());
    }

    @Test
    void whatIsPublishedThereAgainIsPublishedHereAgain() throws Exception {
        published(entry("1", TestDocument.condition("gout")));
        run(0);
        published();
        run(0);
        published(entry("1", TestDocument.condition("gout")));
        run(0);

        assertEquals(List.of("condition/gout/en published 3 - - Name of gout"), live());
    }

    @Test
    void aTranslationGoesAndComesWithItsOriginal() throws Exception {
        published(
                entry("1", TestDocument.condition("gout")),
                entry("1", TestDocument.condition("gout").in("es")));
        run(0);
        published(entry("1", TestDocument.condition("gout").in("es")));
        assertTrue(run(0).out().contains("waits      condition/gout/es"));
        assertEquals(
                List.of("condition/gout/en withdrawn 2 editorial - -", "condition/gout/es withdrawn 2 editorial - -"),
                live());

        published(
                entry("1", TestDocument.condition("gout")),
                entry("1", TestDocument.condition("gout").in("es")));
        run(0);
        assertEquals(
                List.of(
                        "condition/gout/en published 3 - - Name of gout",
                        "condition/gout/es published 3 - - Name of gout"),
                live());
    }

    @Test
    void whatAColleagueChangedHereIsNotOverwrittenUnlessSaidSo() throws Exception {
        published(entry("1", TestDocument.condition("gout")));
        run(0);
        content.publish(TestDocument.condition("gout").named("Corrected here"));
        published(entry("1", TestDocument.condition("gout").named("Changed there")));

        CmsJob.Result conflict = run(3);
        assertTrue(conflict.out().contains("content system: \"Changed there\""), conflict::toString);
        assertTrue(conflict.out().contains("live:           \"Corrected here\""), conflict::toString);
        assertEquals(List.of("condition/gout/en published 2 - - Corrected here"), live());

        run(0, "--replace", "condition/gout");
        assertEquals(List.of("condition/gout/en published 3 - - Changed there"), live());
    }

    @Test
    void whatWasThereBeforeTheJobIsNotOverwritten() throws Exception {
        content.publish(TestDocument.condition("gout").named("By somebody else"));
        published(entry("1", TestDocument.condition("gout")));

        run(3);

        assertEquals(List.of("condition/gout/en published 1 - - By somebody else"), live());
    }

    @Test
    void whatAColleagueWithdrewIsNotBroughtBackByPublishingItAgain() throws Exception {
        published(entry("1", TestDocument.condition("gout")));
        run(0);
        content.publish(TestBundle.of().withdraw(TestDocument.condition("gout")));

        assertEquals("Nothing has changed.", run(0).out().strip());
        published();
        run(0);
        published(entry("1", TestDocument.condition("gout")));
        run(3);

        assertEquals(List.of("condition/gout/en withdrawn 2 editorial - -"), live());
    }

    @Test
    void aRunThatWasCutOffBeforeItCouldRememberIsMadeUpFor() throws Exception {
        published(entry("1", TestDocument.condition("gout")));
        run(0);
        Path state = folder.resolve("file-state.json");
        String before = Files.readString(state);
        published(entry("1", TestDocument.condition("gout").named("Gouty arthritis")));
        run(0);
        Files.writeString(state, before);

        run(0);
        published(entry("1", TestDocument.condition("gout").named("Gout, revised")));
        run(0);

        assertEquals(List.of("condition/gout/en published 3 - - Gout, revised"), live());
    }

    @Test
    void aSystemThatSuddenlyHasNothingDoesNotEmptyTheService() throws Exception {
        published(IntStream.range(0, 8)
                .mapToObj(i -> entry("" + i, TestDocument.cause("cause-" + i)))
                .toArray(Entry[]::new));
        run(0);

        published();
        CmsJob.Result result = run(3);

        assertTrue(result.out().contains("8 documents are gone."), result::toString);
        assertTrue(live().stream().allMatch(row -> row.contains(" published 1 ")), () -> live().toString());
        run(0, "--withdraw-many");
        assertTrue(live().stream().allMatch(row -> row.contains(" withdrawn 2 ")), () -> live().toString());
    }

    @Test
    void oneFaultHoldsAllOfARunUpAndIsNamed() throws Exception {
        published(
                entry("1", TestDocument.condition("gout").withCause("nowhere")),
                entry("2", TestDocument.cause("cold")));

        CmsJob.Result result = run(1);

        assertTrue(result.out().contains("error  condition/gout/en /documents/0/content/causes/0"), result::toString);
        assertEquals(List.of(), live());
        assertFalse(Files.exists(folder.resolve("file-state.json")));
    }

    @Test
    void twoEntriesOfOneSlugAreNamed() throws Exception {
        published(entry("1", TestDocument.cause("cold")), entry("2", TestDocument.cause("cold")));

        CmsJob.Result result = run(1);

        assertEquals("cause/cold/en stands for both 1 and 2.", result.out().strip());
    }

    @Test
    void whereNoServerIsThereOneLineSaysSo() throws Exception {
        published(entry("1", TestDocument.cause("cold")));

        URI nowhere;
        try (ServerSocket closed = new ServerSocket(0)) {
            nowhere = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }

        CmsJob.Result result = new CmsJob(job.script(), nowhere, folder, Map.of()).run();

        assertEquals(4, result.exitCode(), result::toString);
        assertEquals("No server answers at " + nowhere + ".", result.out().strip());
    }

    @Test
    void aWrongOptionIsNamed() throws Exception {
        assertTrue(run(2, "--everything").out().contains("--everything"));
    }

    private record Entry(String id, TestDocument document) {}

    private static Entry entry(String id, TestDocument document) {
        return new Entry(id, document);
    }

    private void published(Entry... entries) throws IOException {
        ArrayNode all = JSON.createArrayNode();
        for (Entry entry : entries) {
            all.addObject()
                    .put("id", entry.id())
                    .put("type", entry.document().id().type().value())
                    .put("slug", entry.document().id().slug())
                    .put("language", entry.document().id().language())
                    .set("content", entry.document().content());
        }
        Files.writeString(folder.resolve("published.json"), all.toString());
    }

    private CmsJob.Result run(int exitCode, String... options) throws Exception {
        CmsJob.Result result = job.run(options);
        assertEquals(exitCode, result.exitCode(), result::toString);
        return result;
    }

    private List<String> live() {
        return LiveDocuments.in(content);
    }
}

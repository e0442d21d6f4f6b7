package healthcontent.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import syncjob.SyncJob;

/** How the example sync job has drafts made of articles. */
@QuarkusTest
class ImportArticleTest {

    private static final String GOUT = "en/condition/gout.json";

    @TestHTTPResource
    URI service;

    @Inject
    TestContent content;

    @TempDir
    Path folder;

    @TempDir
    Path articles;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void anArticleBecomesADraftInTheFolderAndNothingGoesLiveBeforeAPush() throws Exception {
        Path article = article(
                "gout.html",
                "<h1>Gout</h1><p>Pain in a joint. See a doctor immediately if you have a fever.</p>"
                        + "<h2>Causes</h2><ul><li>Crystals: they form in the joint.</li></ul><h2>See below</h2>");

        Job.Result drafted = run(
                SyncJob.DONE,
                "import",
                article.toString(),
                "--slug",
                "gout",
                "--lang",
                "en",
                "--source-title",
                "A leaflet",
                "--source-url",
                "https://site.example/a?b=c&d");

        assertTrue(drafted.out().contains("drafted    " + GOUT), drafted::toString);
        assertTrue(
                drafted.out().contains("placed     (its beginning) -> /documents/1/content/summary"),
                drafted::toString);
        assertTrue(drafted.out().contains("unplaced   See below (heading-without-text)"), drafted::toString);
        assertTrue(drafted.out().contains("Make it a red flag if it is one. (possible-red-flag)"), drafted::toString);
        String draft = Files.readString(folder.resolve(GOUT));
        assertTrue(draft.contains("Pain in a joint.") && draft.contains("https://site.example/a?b=c&d"), draft);
        assertEquals(List.of(), LiveDocuments.in(content));

        run(SyncJob.DONE, "push", "The leaflet");
        assertEquals(
                List.of("cause/crystals/en published 1 - - Crystals", "condition/gout/en published 1 - - Gout"),
                LiveDocuments.in(content));
    }

    @Test
    void anArticleThatWasRevisedIsPushedAsAnUpdate() throws Exception {
        for (String name : List.of("Gout", "Gout, revised")) {
            Path article = article("gout.html", "<h1>" + name + "</h1><p>Pain in a joint.</p>");
            String url = "https://site.example/gout";
            run(
                    SyncJob.DONE,
                    "import",
                    article.toString(),
                    "--slug",
                    "gout",
                    "--lang",
                    "en",
                    "--source-title",
                    name,
                    "--source-url",
                    url);
            run(SyncJob.DONE, "push", name);
        }

        assertEquals(List.of("condition/gout/en published 2 - - Gout, revised"), LiveDocuments.in(content));
    }

    @Test
    void aDraftDoesNotReplaceAFileThatWasEdited() throws Exception {
        Files.createDirectories(folder.resolve(GOUT).getParent());
        Files.writeString(folder.resolve(GOUT), "{\"name\": \"Mine\"}");
        Path article = article("gout.html", "<h1>Gout</h1><p>Pain in a joint.</p>");

        Job.Result result = run(SyncJob.CONFLICT, "import", article.toString(), "--slug", "gout", "--lang", "en");

        assertTrue(result.err().contains(GOUT + " was edited here"), result::toString);
        assertTrue(Files.readString(folder.resolve(GOUT)).contains("Mine"));
    }

    @Test
    void aFileOfAKindThatCannotBeReadIsNamed() throws Exception {
        Job.Result result =
                run(SyncJob.USED_WRONGLY, "import", article("gout.pdf", "").toString());

        assertTrue(result.err().contains("gout.pdf: the name must end in one of"), result::toString);
        assertFalse(Files.exists(folder.resolve("en")));
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        Job.Result result =
                run(SyncJob.REFUSED, "import", articles.resolve("nothing.html").toString());

        assertTrue(result.err().contains("nothing.html"), result::toString);
        assertEquals(1, result.err().lines().count(), result::toString);
    }

    private Path article(String name, String html) throws IOException {
        return Files.writeString(articles.resolve(name), html);
    }

    private Job.Result run(int exitCode, String command, String... rest) throws Exception {
        Job.Result result = new Job(service, OutputStream.nullOutputStream()).run(command, folder, rest);
        assertEquals(exitCode, result.exitCode(), result::toString);
        return result;
    }
}

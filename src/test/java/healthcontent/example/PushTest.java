package healthcontent.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
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

/** What the example sync job sends to the service, and what it does not. */
@QuarkusTest
class PushTest {

    private static final String GOUT = "en/condition/gout.json";

    @TestHTTPResource
    URI service;

    @Inject
    TestContent content;

    @TempDir
    Path folder;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @Test
    void aChangedFileIsPlannedThenPushed() throws Exception {
        content.publish(TestDocument.condition("gout"), TestDocument.condition("asthma"));
        run(SyncJob.DONE, "mirror");
        edit(GOUT, TestDocument.condition("gout").named("Gouty arthritis"));

        Job.Result plan = run(SyncJob.DONE, "plan", "A better name");
        assertTrue(plan.out().contains("update     " + GOUT) && plan.out().contains("replace /name"), plan::toString);
        assertFalse(plan.out().contains("asthma"), plan::toString);
        assertState("condition/gout/en published 1 - - Name of gout");

        Job.Result push = run(SyncJob.DONE, "push", "A better name");
        assertTrue(push.out().contains("Applied at "), push::toString);
        assertState("condition/gout/en published 2 - - Gouty arthritis");
        assertEquals(
                "Nothing was changed here.",
                run(SyncJob.DONE, "push", "Again").out().strip());
    }

    @Test
    void whatAMirrorWroteIsNoChange() throws Exception {
        content.publish(
                TestDocument.symptom("pain"), TestDocument.condition("gout").withSymptom("pain"));
        run(SyncJob.DONE, "mirror");

        assertEquals(
                "Nothing was changed here.",
                run(SyncJob.DONE, "plan", "Same").out().strip());
        assertTrue(run(SyncJob.DONE, "status").out().startsWith("In step with "));
    }

    @Test
    void whatAColleagueChangedIsNotOverwrittenAndBothSidesAreShown() throws Exception {
        content.publish(TestDocument.condition("gout"));
        run(SyncJob.DONE, "mirror");
        edit(GOUT, TestDocument.condition("gout").named("Mine"));
        content.publish(TestDocument.condition("gout").named("Theirs"));

        Job.Result push = run(SyncJob.CONFLICT, "push", "Mine");

        assertTrue(push.out().contains("changed here since revision 1, and revision 2 is live"), push::toString);
        assertTrue(push.out().contains("here: \"Mine\""), push::toString);
        assertTrue(push.out().contains("live: \"Theirs\""), push::toString);
        assertState("condition/gout/en published 2 - - Theirs");
    }

    @Test
    void aConflictIsPushedOnceSomebodyHasMergedIt() throws Exception {
        content.publish(TestDocument.condition("gout"));
        run(SyncJob.DONE, "mirror");
        edit(GOUT, TestDocument.condition("gout").named("Mine"));
        content.publish(TestDocument.condition("gout").named("Theirs"));
        run(SyncJob.CONFLICT, "mirror");
        run(SyncJob.CONFLICT, "push", "Not yet");
        assertState("condition/gout/en published 2 - - Theirs");

        edit(GOUT, TestDocument.condition("gout").named("Both"));
        Files.delete(folder.resolve(GOUT + ".live"));

        run(SyncJob.DONE, "push", "Merged");
        assertState("condition/gout/en published 3 - - Both");
    }

    @Test
    void aFileThatWasNeverMirroredDoesNotReplaceWhatIsLive() throws Exception {
        content.publish(TestDocument.condition("gout"));
        edit(GOUT, TestDocument.condition("gout").named("From somewhere else"));

        run(SyncJob.CONFLICT, "push", "All of it");

        assertState("condition/gout/en published 1 - - Name of gout");
    }

    @Test
    void aDeletedFileBecomesAWithdrawalWithTheReasonGiven() throws Exception {
        content.publish(TestDocument.condition("gout"), TestDocument.condition("arthritis"));
        run(SyncJob.DONE, "mirror");
        Files.delete(folder.resolve(GOUT));

        run(SyncJob.DONE, "push", "Gone", "--reason", "superseded", "--replacement", "arthritis");

        assertState("condition/gout/en withdrawn 2 superseded arthritis -");
        assertTrue(run(SyncJob.DONE, "status").out().startsWith("In step with "));
    }

    @Test
    void aDeletedFileIsNotWithdrawnWithoutAReason() throws Exception {
        content.publish(TestDocument.condition("gout"));
        run(SyncJob.DONE, "mirror");
        Files.delete(folder.resolve(GOUT));

        Job.Result push = run(SyncJob.USED_WRONGLY, "push", "Gone");

        assertTrue(push.err().contains("--reason"), push::toString);
        assertState("condition/gout/en published 1 - - Name of gout");
    }

    @Test
    void whoeverSitsThereIsAskedForTheReason() throws Exception {
        content.publish(TestDocument.condition("gout"), TestDocument.condition("arthritis"));
        run(SyncJob.DONE, "mirror");
        Files.delete(folder.resolve(GOUT));

        Job.Result push = job().runAnswered("superseded\narthritis\n", "push", folder, "Gone");

        assertEquals(SyncJob.DONE, push.exitCode(), push::toString);
        assertTrue(push.out().contains(GOUT + " was deleted. Why is it withdrawn"), push::toString);
        assertState("condition/gout/en withdrawn 2 superseded arthritis -");
    }

    @Test
    void aDeletedFileThatAColleagueChangedIsNotWithdrawn() throws Exception {
        content.publish(TestDocument.condition("gout"));
        run(SyncJob.DONE, "mirror");
        Files.delete(folder.resolve(GOUT));
        content.publish(TestDocument.condition("gout").named("Corrected"));

        Job.Result push = run(SyncJob.CONFLICT, "push", "Gone", "--reason", "editorial");

        assertTrue(push.out().contains("here: deleted"), push::toString);
        assertState("condition/gout/en published 2 - - Corrected");
    }

    @Test
    void whatWasWithdrawnIsPublishedAgainOnlyOnDemand() throws Exception {
        content.publish(TestDocument.condition("gout"));
        content.publish(TestBundle.of().withdraw(TestDocument.condition("gout")));
        run(SyncJob.DONE, "mirror");
        edit(GOUT, TestDocument.condition("gout").named("Back again"));

        Job.Result push = run(SyncJob.CONFLICT, "push", "All of it");
        assertTrue(push.err().contains("was withdrawn (editorial)"), push::toString);
        assertState("condition/gout/en withdrawn 2 editorial - -");

        run(SyncJob.DONE, "push", "On purpose", "--republish", GOUT);
        assertState("condition/gout/en published 3 - - Back again");
    }

    @Test
    void aPushThatTheServiceRefusesSaysWhyAndWhere() throws Exception {
        edit(GOUT, TestDocument.condition("gout").withCause("no-such-cause"));

        Job.Result push = run(SyncJob.REFUSED, "push", "Wrong");

        assertTrue(push.out().contains("error  " + GOUT + " /documents/0/content/causes/0"), push::toString);
        assertTrue(push.out().contains("no-such-cause"), push::toString);
    }

    @Test
    void aFileThatHoldsNoJsonIsNamed() throws Exception {
        Files.createDirectories(folder.resolve(GOUT).getParent());
        Files.writeString(folder.resolve(GOUT), "{\"name\": ");

        Job.Result push = run(SyncJob.REFUSED, "push", "Half");

        assertTrue(push.err().contains("gout.json holds no JSON"), push::toString);
    }

    @Test
    void statusSaysWhatDiffersAndChangesNothing() throws Exception {
        content.publish(TestDocument.condition("gout"), TestDocument.cause("cold"));
        run(SyncJob.DONE, "mirror");
        edit(GOUT, TestDocument.condition("gout").named("Edited"));
        edit("en/cause/heat.json", TestDocument.cause("heat"));
        Files.delete(folder.resolve("en/cause/cold.json"));
        content.publish(TestDocument.condition("asthma"));

        List<String> lines = run(SyncJob.DONE, "status").out().lines().toList();

        assertEquals(
                List.of(
                        "deleted    en/cause/cold.json",
                        "new        en/cause/heat.json",
                        "edited     " + GOUT,
                        "published  en/condition/asthma.json, live as revision 1"),
                lines);
        assertFalse(Files.exists(folder.resolve("en/condition/asthma.json")));
    }

    @Test
    void aWrongCommandShowsTheUsage() throws Exception {
        assertTrue(run(SyncJob.USED_WRONGLY, "pull").err().startsWith("Usage: SyncJob COMMAND"));
        assertTrue(run(SyncJob.USED_WRONGLY, "push").err().startsWith("Usage: SyncJob COMMAND"));
        assertEquals(
                "mirror has no option --reason.",
                run(SyncJob.USED_WRONGLY, "mirror", "--reason", "editorial")
                        .err()
                        .strip());
    }

    private void edit(String path, TestDocument document) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), document.content().toString());
    }

    private Job.Result run(int exitCode, String command, String... rest) throws Exception {
        Job.Result result = job().run(command, folder, rest);
        assertEquals(exitCode, result.exitCode(), result::toString);
        return result;
    }

    private Job job() {
        return new Job(service, OutputStream.nullOutputStream());
    }

    private void assertState(String row) {
        List<String> rows = LiveDocuments.in(content);
        assertTrue(rows.contains(row), () -> row + " is not among " + rows);
    }
}

package healthcontent.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.Browsing;
import healthcontent.contract.Explorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API explorer of the packaged service at its first start, as the README tells a newcomer to use it. */
class ExplorerIT {

    @Test
    void theTokenOfTheTrialDoesUnderAuthorizeForAllThatSyncs(@TempDir Path folder) throws IOException {
        try (PackagedService service = PackagedService.start(PackagedService.withPrograms(folder), Map.of());
                Browsing browsing = Browsing.of(service.address())) {
            service.awaitLine(PackagedService.READY);
            Explorer explorer = Explorer.open(service.address(), browsing);
            explorer.authorize(Files.readString(folder.resolve("data/trial/token")));
            assertEquals("200", explorer.execute("listReleases"));
            explorer.reload();
            assertEquals("200", explorer.execute("listReleases"), "the token of a trial is remembered");
            assertEquals("201", explorer.execute("planRelease"));
            assertEquals("200", explorer.execute("applyRelease"));
            assertEquals("201", explorer.execute("putSourceDocument"));
            assertEquals(List.of(), browsing.complaints());
        }
    }
}

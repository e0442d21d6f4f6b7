package healthcontent.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECKey;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that was started with the trial's key in the place of a configured one. */
@QuarkusTest
@TestProfile(UpgradedTrial.class)
class TrialTest {

    private static final String PROBE = "/v1/sync/probe";

    @ConfigProperty(name = "health-content.trial.folder")
    Path folder;

    @Test
    void theTokenInTheFileLetsInEverywhere() throws IOException {
        String token = UpgradedTrial.token();
        given().auth().oauth2(token).get(PROBE).then().statusCode(200);
        given().auth().oauth2(token).body("{}").post(PROBE).then().statusCode(200);
        given().auth().oauth2(token).delete(PROBE).then().statusCode(200);
        given().auth().oauth2(token).get(PROBE + "/caller").then().body(is("trial"));
    }

    @Test
    void nobodyElseReadsTheKeyOrTheToken() throws IOException {
        for (String name : List.of("private-key.pem", "token")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))),
                    name);
        }
    }

    @Test
    void theKeyHasTheStrengthOf128Bits() throws IOException, GeneralSecurityException {
        ECKey key = assertInstanceOf(ECKey.class, TrialKey.privateKey(folder));
        int bits = key.getParams().getOrder().bitLength();
        assertTrue(bits >= 256, bits + " bits, of which the strength is half");
    }

    @Test
    void theKeyIsMadeOnceSoThatTokensOutliveARestart() throws IOException, GeneralSecurityException {
        assertEquals(TrialKey.settings(folder), TrialKey.settings(folder));
        assertEquals(TrialKey.privateKey(folder), TrialKey.privateKey(folder));
    }

    @Test
    void aKeyOfAnotherKindThanMadeNowIsReplaced(@TempDir Path old) throws IOException, GeneralSecurityException {
        Files.writeString(
                old.resolve("private-key.pem"), "-----BEGIN PRIVATE KEY-----\nMIIG\n-----END PRIVATE KEY-----\n");
        assertEquals("ES256", TrialKey.settings(old).get("mp.jwt.verify.publickey.algorithm"));
        assertInstanceOf(ECKey.class, TrialKey.privateKey(old));
    }
}

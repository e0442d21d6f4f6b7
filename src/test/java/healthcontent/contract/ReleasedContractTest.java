package healthcontent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No client of a contract that was released is broken by the present one. */
class ReleasedContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RELEASED = Path.of("openapi", "released");

    /** {@code mvn test -Dtest=ReleasedContractTest -Dcontract.release} keeps the present contract as a released one. */
    private static final boolean RELEASE = System.getProperty("contract.release") != null;

    @BeforeAll
    static void release() throws IOException {
        if (RELEASE) {
            String version = present().at("/info/version").asText();
            Files.copy(ContractFile.JSON, RELEASED.resolve(version + ".json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void theLastReleasedContractStillHolds() throws IOException {
        List<Path> released;
        try (Stream<Path> files = Files.list(RELEASED)) {
            released = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(file -> version(file)))
                    .toList();
        }
        assertFalse(released.isEmpty(), "openapi/released holds no contract");
        Path last = released.get(released.size() - 1);
        assertEquals(
                List.of(),
                BreakingChanges.between(JSON.readTree(last.toFile()), present()),
                "clients of " + last + " would break; openapi/README.md says what may change and how something ends");
    }

    private static JsonNode present() throws IOException {
        return JSON.readTree(ContractFile.JSON.toFile());
    }

    private static Runtime.Version version(Path file) {
        return Runtime.Version.parse(
                file.getFileName().toString().replaceFirst("\\.json$", "").replaceFirst("(\\.0)+$", ""));
    }
}

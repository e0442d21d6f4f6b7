package healthcontent.edge;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import healthcontent.RawHttp;
import healthcontent.WithoutDatabase;
import healthcontent.edge.Mistake.Operation;
import healthcontent.security.AwayDatabaseTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which errors win over a database that is away, and which it wins over, in the order of {@link Mistake}. */
@QuarkusTest
@WithoutDatabase
@TestProfile(AwayDatabaseTest.NoDatabase.class)
class ErrorPrecedenceWithoutDatabaseTest {

    @TestHTTPResource
    URI server;

    static Stream<Arguments> whatWins() {
        return Arrays.stream(Mistake.values())
                .takeWhile(first -> first != Mistake.DATABASE_AWAY)
                .flatMap(
                        first -> first.operations(Mistake.DATABASE_AWAY).map(operation -> arguments(first, operation)));
    }

    @ParameterizedTest(name = "{0} wins over a database that is away ({1})")
    @MethodSource("whatWins")
    void whatIsFoundWithoutTheDatabaseWins(Mistake first, Operation operation) {
        ErrorPrecedenceTest.assertIs(first, send(operation, first));
    }

    static Stream<Arguments> whatLoses() {
        return Arrays.stream(Mistake.values())
                .dropWhile(second -> second != Mistake.DATABASE_AWAY)
                .skip(1)
                .flatMap(second ->
                        second.operations(Mistake.DATABASE_AWAY).map(operation -> arguments(second, operation)));
    }

    @ParameterizedTest(name = "a database that is away wins over {0} ({1})")
    @MethodSource("whatLoses")
    void aDatabaseThatIsAwayWins(Mistake second, Operation operation) {
        ErrorPrecedenceTest.assertIs(Mistake.DATABASE_AWAY, send(operation, second));
    }

    private RawHttp.Answer send(Operation operation, Mistake mistake) {
        String request = Mistake.request(operation, "{}", mistake);
        return RawHttp.first(
                server, request.replaceAll("\\{(applied|discarded|outdated)}", "01890a5d-ac96-774b-bcce-b302099a8057"));
    }
}

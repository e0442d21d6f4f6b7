package healthcontent.edge;

import static healthcontent.TestDocument.condition;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import healthcontent.RawHttp;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.edge.Mistake.Operation;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which error wins where several apply: for every pair that can meet, the one that {@link Mistake} names first. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorPrecedenceTest {

    private static final TestDocument GOUT = condition("gout");
    private static final String RELEASES = "/v1/sync/releases/";

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    private String applied;
    private String discarded;
    private String outdated;
    private Connection requestsInProgress;

    @BeforeAll
    void publish() throws SQLException {
        TestDocument withdrawn = condition("cramps");
        content.clear();
        applied = content.publish(GOUT, withdrawn).id().toString();
        content.publish(TestBundle.of().withdraw(withdrawn));
        discarded = plan(condition("other"));
        sync().delete(RELEASES + discarded).then().statusCode(204);
        outdated = plan(condition("sciatica"));
        content.publish(condition("sciatica").named("Another name"));
        sync().header("Idempotency-Key", "reused")
                .body(TestBundle.of(condition("one")).json().toString())
                .post("/v1/sync/releases?apply=true")
                .then()
                .statusCode(201);
        takeTheLocksOfRequestsInProgress();
    }

    private String plan(TestDocument document) {
        return sync().body(TestBundle.of(document).json().toString())
                .post("/v1/sync/releases")
                .path("id");
    }

    private RequestSpecification sync() {
        return RestAssured.given()
                .port(server.getPort())
                .contentType("application/json")
                .auth()
                .oauth2(Tokens.with(Scopes.PLAN, Scopes.APPLY));
    }

    /** Stands for requests with the key {@code in-use} that are in progress as long as this test runs. */
    private void takeTheLocksOfRequestsInProgress() throws SQLException {
        requestsInProgress = database.getConnection();
        requestsInProgress.setAutoCommit(false);
        try (PreparedStatement lock =
                requestsInProgress.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            for (String path : List.of(
                    "/v1/sync/releases",
                    RELEASES + applied + "/apply",
                    RELEASES + discarded + "/apply",
                    RELEASES + outdated + "/apply",
                    RELEASES + Mistake.NO_RELEASE + "/apply")) {
                lock.setString(1, Tokens.CALLER + "\n" + path + "\nin-use");
                lock.execute();
            }
        }
    }

    @AfterAll
    void releaseTheLocks() throws SQLException {
        requestsInProgress.rollback();
        requestsInProgress.close();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void withoutAMistakeARequestSucceeds(Operation operation) {
        assertEquals(operation == Operation.PLAN ? 201 : 200, send(operation).status());
    }

    /** All pairs but those with a database that is away, for which there is a service without one. */
    static Stream<Arguments> pairs() {
        return Arrays.stream(Mistake.values())
                .flatMap(second -> Arrays.stream(Mistake.values())
                        .takeWhile(first -> first != second)
                        .filter(first -> first != Mistake.DATABASE_AWAY && second != Mistake.DATABASE_AWAY)
                        .flatMap(first -> first.operations(second).map(at -> arguments(first, second, at))));
    }

    @ParameterizedTest(name = "{0} wins over {1} ({2})")
    @MethodSource("pairs")
    void theFirstWins(Mistake first, Mistake second, Operation operation) {
        assertIs(first, send(operation, first, second));
    }

    static void assertIs(Mistake expected, RawHttp.Answer answer) {
        assertEquals(expected.status(), answer.status(), answer.body());
        assertTrue(answer.body().contains(expected.detail()), answer.body());
    }

    private RawHttp.Answer send(Operation operation, Mistake... mistakes) {
        String body = switch (operation) {
            case PLAN -> TestBundle.of(GOUT).json().toString();
            case LOOKUP -> "{\"symptoms\": [\"pain\"], \"condition\": \"gout\"}";
            default -> GOUT.content().toString();
        };
        return RawHttp.first(
                server,
                Mistake.request(operation, body, mistakes)
                        .replace("{applied}", applied)
                        .replace("{discarded}", discarded)
                        .replace("{outdated}", outdated));
    }
}

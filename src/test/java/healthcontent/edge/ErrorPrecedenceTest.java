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
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
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

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    private String applied;
    private String discarded;

    @BeforeAll
    void publish() {
        TestDocument withdrawn = condition("cramps");
        content.clear();
        applied = content.publish(GOUT, withdrawn).id().toString();
        content.publish(TestBundle.of().withdraw(withdrawn));
        discarded = sync().contentType("application/json")
                .body(TestBundle.of(condition("other")).json().toString())
                .post("/v1/sync/releases")
                .path("id");
        sync().delete("/v1/sync/releases/" + discarded).then().statusCode(204);
    }

    private RequestSpecification sync() {
        return RestAssured.given().port(server.getPort()).auth().oauth2(Tokens.with(Scopes.PLAN));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void withoutAMistakeARequestSucceeds(Operation operation) {
        assertEquals(200, send(operation).status());
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
        String request = Mistake.request(operation, GOUT.content().toString(), mistakes);
        return RawHttp.first(server, request.replace("{applied}", applied).replace("{discarded}", discarded));
    }
}

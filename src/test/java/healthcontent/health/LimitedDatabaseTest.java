package healthcontent.health;

import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database answers, but takes no writes, or holds only a part of the content. */
@QuarkusTest
class LimitedDatabaseTest {

    private static final TestDocument GOUT = condition("gout");

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void publish() {
        content.clear();
        content.publish(GOUT);
    }

    @Test
    void aDatabaseThatWasMadeReadOnlyIsReadAndTellsWritersWhyUntilItTakesWritesAgain() throws SQLException {
        String name = content.rows("select current_database()").get(0);
        execute("alter database " + name + " set default_transaction_read_only = on");
        try {
            database.flush(FlushMode.ALL);
            awaitDatabase("read-only");
            given().get("/v1/conditions?q=gout").then().statusCode(200).body("data[0].slug", equalTo("gout"));
            as(Scopes.AUDIT).get("/v1/sync/releases").then().statusCode(200);
            as(Scopes.AUDIT).get("/v1/sync/documents/condition/gout").then().statusCode(200);
            assertRefused(plan(), "read-only");
            withdraw().then().statusCode(503).body("detail", containsString("read-only"));
        } finally {
            execute(
                    "set default_transaction_read_only = off",
                    "alter database " + name + " reset default_transaction_read_only");
        }
        awaitDatabase("ok");
        await().until(() -> plan().extract().statusCode() == 201); // a session that was in use ends with its request
    }

    /** Some statements on one connection, each in a transaction of its own. */
    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aFullDiskOfTheDatabaseIsSaidToWhoeverWrites() {
        content.execute("""
                create function full_disk() returns trigger language plpgsql as
                    'begin raise exception ''could not extend file'' using errcode = ''53100''; end'
                """);
        content.execute("create trigger full_disk before insert on release execute function full_disk()");
        try {
            assertRefused(plan(), "disk of the database is full");
        } finally {
            content.execute("drop function full_disk cascade");
        }
        plan().statusCode(201);
    }

    /** A table whose rows are still to come cannot be told from an empty one. */
    @Test
    void nothingIsReadFromADatabaseIntoWhichADumpIsBeingRestored() throws SQLException {
        try (Connection ofBefore = database.getConnection();
                Statement statement = ofBefore.createStatement()) { // a new one would be refused
            statement.execute("refresh materialized view restored with no data");
            try {
                assertNothingIsRead();
            } finally {
                statement.execute("refresh materialized view restored");
            }
        }
        awaitDatabase("ok");
        given().get("/v1/conditions?q=gout").then().statusCode(200);
    }

    private static void assertNothingIsRead() {
        awaitDatabase("incomplete");
        given().get("/v1/conditions?q=gout")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/service-unavailable"));
        assertRefused(plan(), "");
    }

    @Test
    void aTableThatIsNotThereYetIsWorthAnotherRequest() {
        content.execute("alter table red_flag rename to red_flag_elsewhere");
        try {
            given().get("/v1/red-flags")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("detail", containsString("Not all of the content"));
        } finally {
            content.execute("alter table red_flag_elsewhere rename to red_flag");
        }
        given().get("/v1/red-flags").then().statusCode(200);
    }

    private static void awaitDatabase(String state) {
        await().until(() -> given().get("/q/health/ready")
                .jsonPath()
                .getString("checks.find { it.name == 'database' }.data.database")
                .equals(state));
    }

    private static void assertRefused(ValidatableResponse response, String why) {
        response.statusCode(503)
                .header("Retry-After", equalTo("5"))
                .contentType("application/problem+json")
                .body("detail", containsString(why));
    }

    private static ValidatableResponse plan() {
        return as(Scopes.PLAN)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(TestBundle.of(condition("other")).json().toString())
                .post("/v1/sync/releases")
                .then();
    }

    private static Response withdraw() {
        return as(Scopes.APPLY)
                .header("If-Match", "\"1\"")
                .delete("/v1/sync/documents/condition/gout?reason=clinical-error");
    }

    private static RequestSpecification as(String scope) {
        return given().header("Authorization", "Bearer " + Tokens.with(scope));
    }
}

package healthcontent.health;

import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
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

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    /** Not of the pool, as the service cuts those off when it takes the database for away. */
    private Connection administrator;

    private String migration;

    @BeforeEach
    void publish() throws SQLException {
        administrator = DriverManager.getConnection(url, user, password);
        migration = content.rows(
                        "select row_to_json(done) from flyway_schema_history as done where description = 'restored as a whole'")
                .get(0);
        content.clear();
        content.publish(GOUT);
    }

    /** Whatever a test has done, and whether or not it failed: others use the same database. */
    @AfterEach
    void putRight() throws SQLException {
        try {
            mend();
        } finally {
            administrator.close();
        }
        awaitDatabase("ok");
    }

    private void mend() throws SQLException {
        execute(
                "alter database " + name() + " reset default_transaction_read_only",
                "drop function if exists full_disk cascade",
                "alter view if exists red_flags_elsewhere rename to whole_red_flag",
                "alter table red_flag_symptom drop constraint if exists red_flag_symptom_red_flag,"
                        + " add constraint red_flag_symptom_red_flag foreign key (reader_language, condition_slug, red_flag_slug)"
                        + " references red_flag on delete cascade deferrable initially deferred",
                """
                do $$ begin
                    if to_regclass('restored') is null then
                        create materialized view restored as select true as whole;
                        insert into flyway_schema_history
                        select * from json_populate_record(null::flyway_schema_history, '%s');
                    end if;
                end $$""".formatted(migration),
                "refresh materialized view restored");
    }

    private String name() throws SQLException {
        return administrator.getCatalog();
    }

    /** Some statements, each in a transaction of its own. */
    private void execute(String... statements) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aDatabaseThatWasMadeReadOnlyIsReadAndTellsWritersWhyUntilItTakesWritesAgain() throws SQLException {
        execute("alter database " + name() + " set default_transaction_read_only = on");
        database.flush(FlushMode.ALL);
        awaitDatabase("read-only");
        given().get("/v1/conditions?q=gout").then().statusCode(200).body("data[0].slug", equalTo("gout"));
        as(Scopes.AUDIT).get("/v1/sync/releases").then().statusCode(200);
        as(Scopes.AUDIT).get("/v1/sync/documents/condition/gout").then().statusCode(200);
        assertRefused(plan(), "read-only");
        withdraw().then().statusCode(503).body("detail", containsString("read-only"));

        mend();
        awaitDatabase("ok");
        await().until(() -> plan().extract().statusCode() == 201); // a session that was in use ends with its request
    }

    @Test
    void aFullDiskOfTheDatabaseIsSaidToWhoeverWrites() throws SQLException {
        execute("""
                create function full_disk() returns trigger language plpgsql as
                    'begin raise exception ''could not extend file'' using errcode = ''53100''; end'
                """, "create trigger full_disk before insert on release execute function full_disk()");
        assertRefused(plan(), "disk of the database is full");

        mend();
        plan().statusCode(201);
    }

    /**
     * A table whose rows are still to come cannot be told from an empty one; and another version may have filled it.
     */
    @Test
    void nothingIsReadFromADatabaseIntoWhichADumpIsBeingRestored() throws SQLException {
        execute("refresh materialized view restored with no data");
        assertNothingIsRead();

        execute("update content_state set filled_by = 'an earlier version'");
        mend();
        awaitDatabase("ok");
        assertEquals(List.of(), content.rows("select from content_state where filled_by = 'an earlier version'"));
        given().get("/v1/conditions?q=gout").then().statusCode(200);
    }

    private static void assertNothingIsRead() {
        awaitDatabase("incomplete");
        given().get("/v1/conditions?q=gout")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/service-unavailable"))
                .body("detail", containsString("Not all of the content"));
        assertRefused(plan(), "Not all of the content");
    }

    /** It has no view that could tell, but its foreign keys come last, too. */
    @Test
    void aDumpOfAnEarlierVersionIsMigratedOnceItIsWholeWithoutARestart() throws SQLException {
        execute(
                "alter table red_flag_symptom drop constraint red_flag_symptom_red_flag", // of a later version
                "alter table withdrawn_name drop constraint withdrawn_name_document",
                "drop materialized view restored",
                "delete from flyway_schema_history where description = 'restored as a whole'");
        awaitDatabase("incomplete");
        await().during(Duration.ofSeconds(3)).until(() -> !hasView());

        execute("alter table withdrawn_name add constraint withdrawn_name_document"
                + " foreign key (document_id) references document on delete cascade");
        await().until(this::hasView);
        awaitDatabase("ok");
        given().get("/v1/conditions?q=gout").then().statusCode(200);
    }

    private boolean hasView() {
        return content.rows("select to_regclass('restored')").equals(List.of("restored"));
    }

    @Test
    void aTableThatIsNotThereYetIsWorthAnotherRequest() throws SQLException {
        execute("alter view whole_red_flag rename to red_flags_elsewhere");
        given().get("/v1/red-flags")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("detail", containsString("Not all of the content"));

        mend();
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

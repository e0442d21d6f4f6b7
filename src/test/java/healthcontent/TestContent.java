package healthcontent;

import healthcontent.release.AppliedRelease;
import healthcontent.release.Publisher;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The content of the test database, for tests to inject: begin with {@link #clear()}, then {@link #publish}. */
@ApplicationScoped
public class TestContent {

    /** Empties all tables but those that a migration or the start filled; positions go on, as caches expect of them. */
    private static final String CLEAR = """
            do $$
            declare
                tables text;
                state content_state;
            begin
                select string_agg(quote_ident(tablename), ', ') into tables
                  from pg_tables
                 where schemaname = current_schema()
                   and tablename not in ('flyway_schema_history', 'urgency', 'search_language', 'served_language');
                select * into state from content_state;
                execute 'truncate ' || tables;
                if state.default_language is not null then
                    insert into content_state (default_language, newest_seq)
                    values (state.default_language, state.newest_seq + 1);
                    perform pg_notify('content_changed', (state.newest_seq + 1)::text);
                end if;
            end
            $$""";

    private final AgroalDataSource database;
    private final Publisher publisher;

    @Inject
    TestContent(AgroalDataSource database, Publisher publisher) {
        this.database = database;
        this.publisher = publisher;
    }

    /** Leaves a database that never had a release, ready to publish to. */
    public void clear() {
        execute(CLEAR);
        publisher.settleLanguages();
    }

    /** Publishes and withdraws through a release, as everything is. */
    public AppliedRelease publish(TestBundle bundle) {
        return publisher.publish(bundle.json(), "test");
    }

    /** Publishes documents through one release. */
    public AppliedRelease publish(TestDocument... documents) {
        return publish(TestBundle.of(documents));
    }

    /** What a query gives: each row as its columns with a space between, {@code -} for null. */
    public List<String> rows(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringJoiner row = new StringJoiner(" ");
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    String value = result.getString(column);
                    row.add(value == null ? "-" : value);
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements that give nothing. */
    public void execute(String statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that the database holds of releases, documents and live content, to be compared with itself later. */
    public List<String> everything() {
        return rows("""
                select tablename, query_to_xml('select * from ' || quote_ident(tablename) || ' as t order by t::text',
                                               true, true, '')::text
                  from pg_tables
                 where schemaname = current_schema() and tablename <> 'flyway_schema_history'
                 order by tablename""");
    }
}

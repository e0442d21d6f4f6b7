package healthcontent;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.Stream;

/**
 * The content of the test database, for tests to inject: begin with {@link #clear()} and {@link #publish}, or with
 * {@link #hold} where tests that only read follow each other.
 */
@ApplicationScoped
public class TestContent {

    /** Of what {@code pg_stat_activity} shows: no statement of the background, which readers do not wait for. */
    public static final String OF_REQUESTS =
            "query not like '%from content_news(%' and query not like 'with reviewed as%'"
                    + " and query not like '%select kind, name%'";

    /**
     * Empties all tables but those that a migration or the start filled; positions go on, as caches expect of them.
     * Rows are deleted, from those that refer to others on to those that are referred to, since truncating gives each
     * table and index a new file, which takes ten times as long. It is done all the same where there is much to delete,
     * which would be in the way of what comes later.
     */
    private static final String CLEAR = """
            do $$
            declare
                tables text[];
                state content_state;
            begin
                with recursive emptied as (
                    select oid from pg_class
                     where relnamespace = current_schema()::regnamespace and relkind = 'r'
                       and relname not in ('flyway_schema_history', 'urgency', 'search_language', 'served_language')
                ), reference as (
                    select distinct conrelid as from_table, confrelid as to_table
                      from pg_constraint where contype = 'f' and conrelid <> confrelid
                ), place as (
                    select oid, 0 as place from emptied
                    union
                    select to_table, place + 1 from place join reference on from_table = place.oid
                )
                select array_agg(oid::regclass::text order by place) into tables
                  from (select oid, max(place) as place from place join emptied using (oid) group by oid) as ordered;
                select * into state from content_state;
                if (select sum(pg_relation_size(name::regclass)) from unnest(tables) as name) > 4 << 20 then
                    execute 'truncate ' || array_to_string(tables, ', ');
                else
                    for i in 1 .. array_length(tables, 1) loop
                        execute 'delete from ' || tables[i];
                    end loop;
                end if;
                if state.default_language is not null then
                    insert into content_state (default_language, newest_seq, filled_by)
                    values (state.default_language, state.newest_seq + 1, state.filled_by);
                    perform pg_notify('content_changed', (state.newest_seq + 1)::text);
                end if;
            end
            $$""";

    /** Any row that comes, goes or changes changes it: how many rows each table has, and which transaction was last. */
    private static final String FINGERPRINT = """
            select string_agg(
                       query_to_xml('select count(*), max(xmin::text::bigint) from ' || quote_ident(tablename),
                                    true, true, '')::text, '' order by tablename)
              from pg_tables
             where schemaname = current_schema()""";

    private final AgroalDataSource database;
    private final Publisher publisher;
    private List<JsonNode> held = List.of();
    private List<String> fingerprint = List.of();

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

    /**
     * Leaves what these releases make, one after the other, and nothing else. Where that is so already, as the test
     * before began with the same and only read, nothing is done.
     */
    public void hold(JsonNode... bundles) {
        if (List.of(bundles).equals(held) && rows(FINGERPRINT).equals(fingerprint)) {
            return;
        }
        clear();
        for (JsonNode bundle : bundles) {
            publisher.publish(bundle, "test");
        }
        held = List.of(bundles);
        fingerprint = rows(FINGERPRINT);
    }

    /** The same, with releases as tests write them. */
    public void hold(TestBundle... releases) {
        hold(Stream.of(releases).map(TestBundle::json).toArray(JsonNode[]::new));
    }

    /** The same, with one release of documents. */
    public void hold(TestDocument... documents) {
        hold(TestBundle.of(documents));
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
            throw new IllegalStateException("beside " + otherTransactions(), e);
        }
    }

    /** What may be in the way of a statement that took too long. */
    private List<String> otherTransactions() {
        return rows("""
                select pid, state, wait_event_type, wait_event, now() - xact_start, query
                  from pg_stat_activity
                 where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()""");
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

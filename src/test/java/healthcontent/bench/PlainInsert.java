package healthcontent.bench;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What PostgreSQL itself needs for the rows that the database holds: the same rows again, by JDBC batches of 1,000 in
 * one transaction, into empty tables with the same columns, constraints and indexes, but without foreign keys.
 */
final class PlainInsert {

    private static final int BATCH = 1_000;

    private static final String TABLES = """
            select tablename from pg_tables
             where schemaname = 'public'
               and tablename not in
                   ('flyway_schema_history', 'urgency', 'search_language', 'served_language', 'content_state')
             order by tablename""";

    private static final String COLUMNS = """
            select quote_ident(attname), format_type(atttypid, atttypmod)
              from pg_attribute
             where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
             order by attnum""";

    private final AgroalDataSource database;

    PlainInsert(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What one run took.
     *
     * @param time of the batches and the commit, without reading the rows
     * @param rows how many there were
     */
    record Run(Duration time, long rows) {}

    Run run() throws SQLException {
        long nanos = 0;
        long rows = 0;
        try (Connection from = database.getConnection();
                Connection to = database.getConnection()) {
            List<String> tables = strings(from, TABLES);
            try (Statement statement = to.createStatement()) {
                statement.execute("drop schema if exists plain cascade");
                statement.execute("create schema plain");
                for (String table : tables) {
                    statement.execute("create table plain." + table + " (like public." + table + " including all)");
                }
            }
            from.setAutoCommit(false);
            to.setAutoCommit(false);
            for (String table : tables) {
                Run part = copy(table, from, to);
                nanos += part.time().toNanos();
                rows += part.rows();
            }
            long start = System.nanoTime();
            to.commit();
            nanos += System.nanoTime() - start;
            try (Statement statement = to.createStatement()) {
                statement.execute("drop schema plain cascade");
            }
            to.commit();
        }
        return new Run(Duration.ofNanos(nanos), rows);
    }

    private static Run copy(String table, Connection from, Connection to) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (PreparedStatement columns = from.prepareStatement(COLUMNS)) {
            columns.setString(1, "public." + table);
            try (ResultSet row = columns.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                    types.add(row.getString(2));
                }
            }
        }
        String insert = "insert into plain." + table + " (" + String.join(", ", names)
                + ") overriding system value values ("
                + types.stream().map(type -> "?::" + type).collect(Collectors.joining(", ")) + ")";
        long nanos = 0;
        long rows = 0;
        try (PreparedStatement read = from.prepareStatement(
                        "select " + String.join("::text, ", names) + "::text from public." + table);
                PreparedStatement write = to.prepareStatement(insert)) {
            read.setFetchSize(BATCH);
            try (ResultSet row = read.executeQuery()) {
                for (List<String[]> batch = next(row, names.size());
                        !batch.isEmpty();
                        batch = next(row, names.size())) {
                    long start = System.nanoTime();
                    for (String[] values : batch) {
                        for (int i = 0; i < values.length; i++) {
                            write.setString(i + 1, values[i]);
                        }
                        write.addBatch();
                    }
                    write.executeBatch();
                    nanos += System.nanoTime() - start;
                    rows += batch.size();
                }
            }
        }
        return new Run(Duration.ofNanos(nanos), rows);
    }

    private static List<String[]> next(ResultSet row, int columns) throws SQLException {
        List<String[]> batch = new ArrayList<>();
        while (batch.size() < BATCH && row.next()) {
            String[] values = new String[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = row.getString(i + 1);
            }
            batch.add(values);
        }
        return batch;
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}

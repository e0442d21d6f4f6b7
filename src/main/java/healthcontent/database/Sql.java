package healthcontent.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Constant statements with bound values, on one connection. */
public final class Sql {

    /** What to do with one row. */
    @FunctionalInterface
    public interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** How many rows travel together. */
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connection connection;

    /** Runs statements on a connection, which stays open. */
    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement, and returns how many rows it changed. */
    public int update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, values);
            return prepared.executeUpdate();
        }
    }

    /** Runs a query, and reads its rows one after another. */
    public void each(String query, Row row, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            prepared.setFetchSize(ROWS_AT_A_TIME);
            bind(prepared, values);
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    row.read(result);
                }
            }
        }
    }

    /** Runs a statement for each row, as few rows at a time as keeps the memory small. */
    public void batch(String statement, Stream<Object[]> rows) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            Iterator<Object[]> left = rows.iterator();
            for (int count = 1; left.hasNext(); count++) {
                bind(prepared, left.next());
                prepared.addBatch();
                if (count % ROWS_AT_A_TIME == 0) {
                    prepared.executeBatch();
                }
            }
            prepared.executeBatch();
        }
    }

    /** Whether the transaction takes no writes, as in a database that was made read-only. */
    public boolean isReadOnly() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('transaction_read_only')::boolean")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Runs statements without values, one after another. */
    public void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** One column of some rows, to bind as an array that a statement takes apart again by {@code unnest}. */
    public static <T> List<String> column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toList();
    }

    private void bind(PreparedStatement prepared, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, bindable(values[i]));
        }
    }

    private Object bindable(Object value) throws SQLException {
        if (value instanceof List<?> list) {
            return connection.createArrayOf("text", list.toArray());
        }
        if (value instanceof Instant instant) {
            return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return value;
    }
}

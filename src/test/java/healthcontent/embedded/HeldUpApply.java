package healthcontent.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** An apply that PostgreSQL holds up at a known stage, for as long as this is open or the server lives. */
final class HeldUpApply implements AutoCloseable {

    private static final String DATABASE = "health_content";
    private static final String ADMINISTRATOR = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(5);

    private final Connection holder;
    private final Connection administrator;
    private final CompletableFuture<HttpResponse<String>> answer;

    private HeldUpApply(Connection holder, Connection administrator, CompletableFuture<HttpResponse<String>> answer) {
        this.holder = holder;
        this.administrator = administrator;
        this.answer = answer;
    }

    /**
     * Begins an apply, and comes back when it has got to a stage and no further.
     *
     * @param path of the call that applies
     * @param key its idempotency key
     * @param workingFolder of the service
     * @param call the call itself
     */
    static HeldUpApply at(
            Stage stage,
            String path,
            String key,
            Path workingFolder,
            Supplier<CompletableFuture<HttpResponse<String>>> call)
            throws SQLException, IOException {
        Connection holder = connect(DATABASE, workingFolder);
        Connection administrator = connect(ADMINISTRATOR, workingFolder);
        holder.setAutoCommit(false);
        execute(holder, stage.holdUp(path, key));
        HeldUpApply apply = new HeldUpApply(holder, administrator, call.get());
        apply.awaitWait("Lock");
        if (stage.isCommitted()) {
            apply.holdUpInCommit();
        }
        if (stage.goesOn()) {
            holder.rollback();
        }
        return apply;
    }

    CompletableFuture<HttpResponse<String>> answer() {
        return answer;
    }

    /**
     * Lets the apply go on into its commit, which then waits for a standby that does not exist. The setting is taken
     * back at once, so that the next start of the server knows nothing of it; the running one has not heard of that.
     */
    private void holdUpInCommit() throws SQLException {
        execute(administrator, "alter system set synchronous_standby_names = 'nobody'");
        execute(administrator, "select pg_reload_conf()");
        await().pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> count("select count(*) from pg_settings where name = 'synchronous_standby_names'"
                                + " and setting = 'nobody'")
                        == 1);
        holder.rollback();
        awaitWait("SyncRep");
        execute(administrator, "alter system reset synchronous_standby_names");
    }

    /** Waits until a statement of the service waits for something of this kind. */
    private void awaitWait(String kind) {
        await().pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> count("select count(*) from pg_stat_activity where datname = '" + DATABASE + "' and '"
                                + kind + "' in (wait_event_type, wait_event)")
                        > 0);
    }

    private long count(String query) throws SQLException {
        try (Statement statement = administrator.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String role, Path workingFolder) throws SQLException, IOException {
        Path folder = workingFolder.resolve("data").resolve("postgresql");
        List<String> lines = Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3) + "/" + DATABASE,
                role,
                Files.readString(folder.resolve("password")));
    }

    /** The server may be gone, and the connections with it. */
    @Override
    public void close() throws SQLException {
        holder.close();
        administrator.close();
    }
}

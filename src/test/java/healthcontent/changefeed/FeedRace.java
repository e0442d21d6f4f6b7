package healthcontent.changefeed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Writers that write all at once, and a mirror that polls the feed all the while, page by page from its own cursor. In
 * the end the mirror is compared with what the database holds.
 */
final class FeedRace {

    private static final FeedFilter EVERYTHING = new FeedFilter(Optional.empty(), Optional.empty(), false);
    private static final int PAGE = 50;
    private static final int MINUTES = 3;

    private final DataSource database;
    private final FeedReader feed;
    private final Map<String, Change> mirror = new HashMap<>();
    private final List<String> outOfOrder = new ArrayList<>();
    private FeedCursor cursor = FeedCursor.START;
    private final AtomicInteger pages = new AtomicInteger();
    private long last;

    /**
     * What came of it.
     *
     * @param pages how many were read that held anything
     * @param lost documents of which the mirror lacks the newest change
     * @param outOfOrder changes that were given again, or after a later one
     */
    record Outcome(int pages, List<String> lost, List<String> outOfOrder) {}

    FeedRace(DataSource database, FeedReader feed) {
        this.database = database;
        this.feed = feed;
    }

    /** How many pages the mirror has read so far that held anything. */
    int pages() {
        return pages.get();
    }

    Outcome run(List<Callable<Void>> writers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            List<Future<Void>> running = new ArrayList<>();
            writers.forEach(writer -> running.add(threads.submit(writer)));
            while (running.stream().anyMatch(writer -> !writer.isDone())) {
                poll();
            }
            await(running);
            poll();
            return new Outcome(pages.get(), lost(), List.copyOf(outOfOrder));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(List<Future<Void>> running) throws Exception {
        for (Future<Void> writer : running) {
            try {
                writer.get(MINUTES, TimeUnit.MINUTES);
            } catch (ExecutionException e) {
                throw new AssertionError("A writer failed", e.getCause());
            }
        }
    }

    /** Reads all that is there. */
    private void poll() throws SQLException {
        FeedPage page;
        do {
            page = feed.read(cursor, EVERYTHING, PAGE, Integer.MAX_VALUE);
            page.changes().forEach(this::take);
            pages.addAndGet(page.changes().isEmpty() ? 0 : 1);
            if (page.cursor().seq() < cursor.seq()) {
                outOfOrder.add(cursor + " → " + page.cursor());
            }
            cursor = page.cursor();
        } while (page.more());
    }

    private void take(Change change) {
        Change before = mirror.put(key(change.type(), change.slug(), change.language()), change);
        if (change.seq() <= last || (before != null && change.revision() <= before.revision())) {
            outOfOrder.add(change.toString());
        }
        last = change.seq();
    }

    private List<String> lost() throws SQLException {
        List<String> lost = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from document order by seq")) {
            while (row.next()) {
                String key = key(row.getString("type"), row.getString("slug"), row.getString("language"));
                Change seen = mirror.get(key);
                if (seen == null || seen.seq() != row.getLong("seq") || seen.revision() != row.getInt("revision")) {
                    lost.add(key);
                }
            }
        }
        return lost;
    }

    private static String key(String type, String slug, String language) {
        return type + "/" + slug + "/" + language;
    }
}

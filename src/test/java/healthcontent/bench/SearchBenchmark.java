package healthcontent.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.limit.Limits;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures how long the database works on searches over everything: see {@code src/bench/README.md}. */
@QuarkusTest
class SearchBenchmark {

    private static final int CONDITIONS = Integer.getInteger("conditions", 10_000);
    private static final int BATCH = 500;
    private static final int LONGEST = 200;
    private static final int SEARCHES = 1_000;
    private static final int WARM_UP = 200;

    /** The most that the slowest hundredth may take, compared with the one in the middle. */
    private static final int ALLOWED = 10;

    private static final String SEARCH =
            "select search_everything('en', string_to_array(?, ' '), %d, %d, %d, null, null, 21) ->> 'cutOff'"
                    .formatted(Limits.SEARCH_WORDS, Limits.SEARCH_CANDIDATES, Limits.SEARCH_LOOKS_MILLIS);

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @Test
    void noSearchTakesMuchLongerThanAnother() throws SQLException {
        content.clear();
        content.publish(TestBundle.of(GeneratedContent.terms()));
        for (int start = 0; start < CONDITIONS; start += BATCH) {
            content.publish(TestBundle.of(GeneratedContent.conditions(start, Math.min(start + BATCH, CONDITIONS))));
        }
        List<Double> millis = new ArrayList<>();
        int cutOff = 0;
        double most = 0;
        String slowest = "";
        try (Connection connection = database.getConnection();
                Statement vacuum = connection.createStatement();
                PreparedStatement search = connection.prepareStatement(SEARCH)) {
            vacuum.execute("set statement_timeout = 0"); // it takes longer than a read may
            vacuum.execute("vacuum analyze");
            vacuum.execute("reset statement_timeout");
            Random random = new Random(1);
            for (int i = -WARM_UP; i < SEARCHES; i++) {
                String words = words(random);
                search.setString(1, words);
                long begun = System.nanoTime();
                boolean cut;
                try (ResultSet row = search.executeQuery()) {
                    row.next();
                    cut = row.getBoolean(1);
                }
                if (i >= 0) {
                    double taken = (System.nanoTime() - begun) / 1e6;
                    millis.add(taken);
                    if (taken > most) {
                        most = taken;
                        slowest = words;
                    }
                    cutOff += cut ? 1 : 0;
                }
            }
        }
        Collections.sort(millis);
        double median = millis.get(SEARCHES / 2);
        double p99 = millis.get(SEARCHES * 99 / 100);
        System.out.printf(
                "%d conditions, %d searches of %d characters: p50 %.1f ms, p99 %.1f ms, most %.1f ms, %d cut off; the slowest: %s%n",
                CONDITIONS, SEARCHES, LONGEST, median, p99, most, cutOff, slowest);
        assertTrue(p99 <= ALLOWED * median, "p99 is " + p99 / median + " times the median");
    }

    /** Of one kind or another, up to 200 characters: common words, slips, numbers, rare words, letters at random. */
    private static String words(Random random) {
        int kind = random.nextInt(5);
        StringBuilder words = new StringBuilder();
        while (words.length() < LONGEST) {
            words.append(word(kind < 4 ? kind : random.nextInt(4), random)).append(' ');
        }
        return words.substring(0, LONGEST).strip();
    }

    private static String word(int kind, Random random) {
        return switch (kind) {
            case 0 -> GeneratedContent.words(random, 1);
            case 1 -> slip(GeneratedContent.words(random, 1), random);
            case 2 -> random.nextInt(4) == 0 ? GeneratedContent.RARE_WORD : "condition " + random.nextInt(CONDITIONS);
            default ->
                IntStream.range(0, 3 + random.nextInt(8))
                        .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(26))))
                        .collect(Collectors.joining());
        };
    }

    private static String slip(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}

package healthcontent.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.Repetitions;
import healthcontent.TestServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever text is published is found by itself, whatever signs separate its words, in a database of any kind. */
class WordsOfAnyTextTest {

    private static final int TEXTS = Repetitions.of(150);
    private static final int MOST_WORDS = 8;
    private static final List<String> LANGUAGES = List.of("en", "es", "de", "el", "ar", "xx");
    private static final List<String> UNSEEN = List.of("\u00ad", "\u200d", "\u2060", "\ufeff");

    private static final String FINDS = """
            select searchable(search_configuration(?), ?) @@ search_query(?, ?, ?) as in_lists,
                   tsvector_to_array(written_words('written_simple', ?)) @> array(
                       select unnest(tsvector_to_array(written_words('written_simple', word)))
                         from unnest(?) as word) as in_everything,
                   array(select distinct unnest(string_to_array(trim(plain_words(?)), ' ')) as word order by word)
                       = array(select distinct plain_words(word) as word from unnest(?) as word order by word)
                       as same_words""";

    /** The embedded one, and two of which one takes every sign beyond ASCII for a letter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "template template0 locale_provider libc locale 'C'",
                "template template0 locale_provider libc locale 'C.UTF-8'"
            })
    void everyTextIsFoundByItselfAndReadAsTheSameWords(String kind) throws IOException, SQLException {
        Map<String, String> settings = TestServer.newDatabase(kind);
        String url = settings.get("quarkus.datasource.jdbc.url");
        String user = settings.get("quarkus.datasource.username");
        String password = settings.get("quarkus.datasource.password");
        Flyway.configure().dataSource(url, user, password).load().migrate();
        Random random = new Random(28);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement finds = connection.prepareStatement(FINDS)) {
            for (int i = 0; i < TEXTS; i++) {
                String text = text(random);
                String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
                assertEquals("t t t", found(finds, language, text), language + ": " + text + ": " + codes(text));
            }
        }
    }

    private static String found(PreparedStatement finds, String language, String text) throws SQLException {
        SearchWords words = SearchWords.in(text).orElseThrow();
        finds.setString(1, language);
        finds.setString(2, text);
        finds.setString(3, language);
        finds.setString(4, words.complete());
        finds.setString(5, words.last());
        finds.setString(6, text);
        finds.setArray(
                7,
                finds.getConnection()
                        .createArrayOf("text", SearchWords.all(text).toArray()));
        finds.setString(8, text);
        finds.setArray(
                9,
                finds.getConnection()
                        .createArrayOf("text", SearchWords.all(text).toArray()));
        try (ResultSet row = finds.executeQuery()) {
            row.next();
            return String.join(" ", row.getString(1), row.getString(2), row.getString(3));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int words = 1 + random.nextInt(MOST_WORDS); words > 0; words--) {
            int script = random.nextInt(Character.MAX_CODE_POINT + 1);
            for (int letters = 1 + random.nextInt(7); letters > 0; letters--) {
                text.appendCodePoint(any(random, script, Character::isLetterOrDigit));
                if (random.nextInt(20) == 0) {
                    text.append(UNSEEN.get(random.nextInt(UNSEEN.size())));
                }
            }
            text.appendCodePoint(any(random, 0x2000, WordsOfAnyTextTest::isSign));
        }
        return text.toString();
    }

    /** A character somewhere after a place, often soon. */
    private static int any(Random random, int place, IntPredicate which) {
        int first = random.nextInt(3) == 0 ? place : random.nextInt(0x600);
        for (int c = first + random.nextInt(80); ; c = (c + 1) % Character.MAX_CODE_POINT) {
            if (which.test(c)) {
                return c;
            }
        }
    }

    private static boolean isSign(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL -> true;
            default -> false;
        };
    }

    private static List<String> codes(String text) {
        return text.codePoints().mapToObj(Integer::toHexString).toList();
    }
}

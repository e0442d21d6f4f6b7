package healthcontent.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A migration loses no red flag, although the service fills the live tables anew right after it. */
class MigratedLiveTablesTest {

    private static final String RED_FLAGS = """
            select flag.reader_language, flag.slug, flag.name, flag.match, urgency.name, named.symptom_slug
              from red_flag flag
              join urgency on urgency.rank = flag.urgency_rank
              join red_flag_symptom named
                on named.reader_language = flag.reader_language and named.condition_slug = flag.condition_slug
               and named.red_flag_slug = flag.slug
             order by flag.reader_language, flag.urgency_rank""";

    @Test
    void redFlagsOfOneSymptomAreThereAtOnce() throws SQLException {
        Map<String, String> settings = new DatabaseOfEarlierVersion().start();
        DatabaseOfEarlierVersion.flyway(settings).load().migrate();
        assertEquals(
                List.of(
                        "en|swollen|Swollen leg|any|urgent|swelling",
                        "en|painful|Pain|any|soon|pain",
                        "es|swollen|Hinchazón|any|urgent|swelling",
                        "es|painful|Pain|any|soon|pain"),
                rows(settings));
    }

    private static List<String> rows(Map<String, String> settings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RED_FLAGS)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= 6; column++) {
                    columns.add(row.getString(column));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }
}

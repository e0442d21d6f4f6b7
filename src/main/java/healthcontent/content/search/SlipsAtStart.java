package healthcontent.content.search;

import healthcontent.database.AfterMigration;
import healthcontent.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Says once where the database refuses what finding similar words needs, and makes it where it refuses no longer. */
@Singleton
class SlipsAtStart implements AfterMigration {

    private static final Logger LOG = Logger.getLogger(SlipsAtStart.class);
    private static final int LAST = 100;

    private final AgroalDataSource database;

    SlipsAtStart(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public void run() {
        try (Connection connection = database.getConnection()) {
            new Sql(connection).each("select search_slips() as found", row -> {
                if (!row.getBoolean("found")) {
                    LOG.warn("Searches find no words with slips: the database does not let the service create the"
                            + " extensions pg_trgm and fuzzystrmatch. Once an administrator has done it, start the"
                            + " service again");
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package healthcontent.load;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.jdbc.PgConnection;

/** Takes away again what {@link PoolWatch} bounds, while a test lets the driver's statements go on for any time. */
@Singleton
@Unremovable
public class LongWork implements AgroalPoolInterceptor {

    private static volatile boolean allowed;

    public static void allow(boolean now) {
        allowed = now;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (allowed) {
            try {
                connection.unwrap(PgConnection.class).setQueryTimeout(0);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** After the one that sets the bound. */
    @Override
    public int getPriority() {
        return 1;
    }
}

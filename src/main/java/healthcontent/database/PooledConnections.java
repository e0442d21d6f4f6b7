package healthcontent.database;

import healthcontent.limit.Limits;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import io.quarkus.jdbc.postgresql.runtime.PostgreSQLAgroalConnectionConfigurer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/**
 * Tells the pool which errors end a connection, and how each begins. By itself it knows of broken sockets only, and
 * would go on handing out connections that the server has ended or that lead to a former primary.
 *
 * <p>A session begins with the time that a read may take. It is not an option of the connection, as poolers such as
 * PgBouncer refuse those. Behind one that gives each transaction another session, this setting may be missing:
 * transactions set their own, and the driver bounds each statement of a request besides.
 */
@Singleton
@Unremovable
@Alternative
@Priority(1)
@JdbcDriver("postgresql")
class PooledConnections extends PostgreSQLAgroalConnectionConfigurer {

    @Override
    public void setExceptionSorter(String databaseKind, AgroalDataSourceConfigurationSupplier configuration) {
        AgroalConnectionPoolConfigurationSupplier pool = configuration.connectionPoolConfiguration();
        pool.exceptionSorter(DatabaseUnavailable::endsConnection);
        pool.connectionFactoryConfiguration().initialSql(StatementTime.inSession(Limits.READ_TIME));
    }
}

package healthcontent.database;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import io.quarkus.jdbc.postgresql.runtime.PostgreSQLAgroalConnectionConfigurer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/**
 * Tells the pool which errors end a connection. By itself it knows of broken sockets only, and would go on handing out
 * connections that the server has ended or that lead to a former primary.
 */
@Singleton
@Unremovable
@Alternative
@Priority(1)
@JdbcDriver("postgresql")
class NoDeadConnections extends PostgreSQLAgroalConnectionConfigurer {

    @Override
    public void setExceptionSorter(String databaseKind, AgroalDataSourceConfigurationSupplier configuration) {
        configuration.connectionPoolConfiguration().exceptionSorter(DatabaseUnavailable::endsConnection);
    }
}

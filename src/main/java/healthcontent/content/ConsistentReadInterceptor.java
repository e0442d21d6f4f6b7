package healthcontent.content;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Runs inside the transaction that has just begun, before its first query. */
@Interceptor
@ConsistentRead
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class ConsistentReadInterceptor {

    private final Session session;

    @Inject
    ConsistentReadInterceptor(Session session) {
        this.session = session;
    }

    @AroundInvoke
    Object read(InvocationContext invocation) throws Exception {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL); // nothing to look for before each query
        session.doWork(ConsistentReadInterceptor::seeOneState);
        return invocation.proceed();
    }

    private static void seeOneState(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(ConsistentRead.ONE_STATE)) { // which the driver remembers
            statement.execute();
        }
    }
}

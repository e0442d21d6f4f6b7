package healthcontent.content;

import healthcontent.database.StatementTime;
import healthcontent.limit.Limits;
import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** All statements of a method see one state of the database, so that no response mixes two releases. Reads only. */
@Inherited
@InterceptorBinding
@Transactional
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ConsistentRead {

    /**
     * The first statements of a transaction in which all others see one state of the database, and have the time of a
     * read. The driver sends both at once, with the beginning of the transaction.
     */
    String ONE_STATE = "set transaction isolation level repeatable read, read only; "
            + StatementTime.inTransaction(Limits.READ_TIME);
}

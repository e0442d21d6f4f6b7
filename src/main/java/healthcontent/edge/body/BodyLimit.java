package healthcontent.edge.body;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How large the body of a request to an operation may be. Said by the resource method, so that a body announced as
 * larger is refused before any of it has come.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    /** In bytes; 0 where no body is taken. */
    long bytes();

    /** What may be so large, as the refusal names it. */
    String of() default "";
}

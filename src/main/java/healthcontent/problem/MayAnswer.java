package healthcontent.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problems that an operation may answer beside those that its path, its parameters, its body and its token imply.
 * The contract is built from it; the service does not read it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MayAnswer {

    ProblemType[] value();
}

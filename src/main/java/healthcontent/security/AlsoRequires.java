package healthcontent.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an operation needs besides the scope that admits a caller, if a query parameter asks for more. The challenge to
 * a caller who is refused names it; the operation itself requires it by {@link Caller#require}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AlsoRequires {

    /** The scope that is needed too. */
    String scope();

    /** The query parameter that, if {@code true}, makes it so. */
    String parameter();
}

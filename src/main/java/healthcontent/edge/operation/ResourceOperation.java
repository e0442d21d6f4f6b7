package healthcontent.edge.operation;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * An operation of the service, read off its resource class.
 *
 * @param template its path, such as {@code /v1/conditions/{slug}}
 * @param httpMethod such as {@code GET}
 * @param answeredBy the method of the resource
 */
public record ResourceOperation(String template, String httpMethod, Method answeredBy) {

    /** All there are. */
    public static Stream<ResourceOperation> all() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> of(type, method)));
    }

    private static Stream<ResourceOperation> of(Class<?> resource, Method method) {
        String template = path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new ResourceOperation(
                        template, type.getAnnotation(HttpMethod.class).value(), method));
    }

    private static String path(Path annotation) {
        if (annotation == null) {
            return "";
        }
        String path = annotation.value().replaceAll("^/|/$", "");
        return path.isEmpty() ? "" : "/" + path;
    }
}

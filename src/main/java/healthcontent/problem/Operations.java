package healthcontent.problem;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which operation each path has, read off the resource classes, for where a request has not reached any. */
@Singleton
class Operations {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Operation> operations = operations();

    private record Operation(Pattern path, String method, Optional<BodyLimit> bodyLimit) {}

    /** The methods of a path; none where there is no such path. */
    Stream<String> methods(String path) {
        return at(path).map(Operation::method);
    }

    /** How large a body the operation takes; empty where there is none, or it does not say. */
    Optional<BodyLimit> bodyLimit(String method, String path) {
        return at(path).filter(operation -> operation.method().equals(method))
                .flatMap(operation -> operation.bodyLimit().stream())
                .findFirst();
    }

    private Stream<Operation> at(String path) {
        return operations.stream()
                .filter(operation -> operation.path().matcher(path).matches());
    }

    private static List<Operation> operations() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> operations(type, method)))
                .toList();
    }

    private static Stream<Operation> operations(Class<?> resource, Method method) {
        String path = path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new Operation(
                        pattern(path),
                        type.getAnnotation(HttpMethod.class).value(),
                        Optional.ofNullable(method.getAnnotation(BodyLimit.class))));
    }

    private static String path(Path annotation) {
        if (annotation == null) {
            return "";
        }
        String path = annotation.value().replaceAll("^/|/$", "");
        return path.isEmpty() ? "" : "/" + path;
    }

    /** Between literal parts, each parameter takes one segment. */
    private static Pattern pattern(String template) {
        return Pattern.compile(
                Arrays.stream(PARAMETER.split(template, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }
}

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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods each path has, read off the resource classes, for the header {@code Allow}. */
@Singleton
class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Operation> operations = operations();

    private record Operation(Pattern path, String method) {}

    /** The methods of a path, in alphabetical order and with commas between; empty where there is no such path. */
    String header(String path) {
        Set<String> methods = operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            return "";
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return String.join(", ", methods);
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
                        pattern(path), type.getAnnotation(HttpMethod.class).value()));
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

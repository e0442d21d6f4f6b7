package healthcontent.parameter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that a resource method declares, those of its bean parameters included. */
final class DeclaredParameters {

    private final Map<Method, Declared> known = new ConcurrentHashMap<>();

    /**
     * What a method declares.
     *
     * @param names of all its query parameters
     * @param required names of those that a request must have, as the contract says, too
     */
    record Declared(NavigableSet<String> names, Set<String> required) {}

    private record Parameter(String name, boolean isRequired) {}

    Declared of(Method method) {
        return known.computeIfAbsent(method, DeclaredParameters::read);
    }

    private static Declared read(Method method) {
        List<Parameter> parameters = Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameters(parameter, parameter.getName(), parameter.getType()))
                .toList();
        return new Declared(
                parameters.stream().map(Parameter::name).collect(Collectors.toCollection(TreeSet::new)),
                parameters.stream()
                        .filter(Parameter::isRequired)
                        .map(Parameter::name)
                        .collect(Collectors.toSet()));
    }

    private static Stream<Parameter> parameters(AnnotatedElement element, String name, Class<?> type) {
        if (element.isAnnotationPresent(RestQuery.class)) {
            String given = element.getAnnotation(RestQuery.class).value();
            return Stream.of(new Parameter(given.isEmpty() ? name : given, isRequired(element)));
        }
        if (element.isAnnotationPresent(QueryParam.class)) {
            return Stream.of(
                    new Parameter(element.getAnnotation(QueryParam.class).value(), isRequired(element)));
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                    .flatMap(bean -> Arrays.stream(bean.getDeclaredFields()))
                    .flatMap(field -> parameters(field, field.getName(), field.getType()));
        }
        return Stream.empty();
    }

    private static boolean isRequired(AnnotatedElement element) {
        var documented = element.getAnnotation(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        return documented != null && documented.required();
    }
}

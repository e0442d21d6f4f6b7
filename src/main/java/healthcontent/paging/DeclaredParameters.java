package healthcontent.paging;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The names of the query parameters that a resource method declares, its bean parameters included. */
final class DeclaredParameters {

    private final Map<Method, NavigableSet<String>> known = new ConcurrentHashMap<>();

    NavigableSet<String> of(Method method) {
        return known.computeIfAbsent(method, DeclaredParameters::read);
    }

    private static NavigableSet<String> read(Method method) {
        NavigableSet<String> names = new TreeSet<>();
        Arrays.stream(method.getParameters())
                .flatMap(parameter -> names(parameter, parameter.getName(), parameter.getType()))
                .forEach(names::add);
        return names;
    }

    private static Stream<String> names(AnnotatedElement element, String name, Class<?> type) {
        if (element.isAnnotationPresent(RestQuery.class)) {
            String given = element.getAnnotation(RestQuery.class).value();
            return Stream.of(given.isEmpty() ? name : given);
        }
        if (element.isAnnotationPresent(QueryParam.class)) {
            return Stream.of(element.getAnnotation(QueryParam.class).value());
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                    .flatMap(bean -> Arrays.stream(bean.getDeclaredFields()))
                    .flatMap(field -> names(field, field.getName(), field.getType()));
        }
        return Stream.empty();
    }
}

package healthcontent.edge.operation;

import healthcontent.edge.body.BodyLimit;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which operations each path has, for requests that have not reached a resource. */
@Singleton
public class Operations {

    private final Map<String, List<ResourceOperation>> byTemplate =
            ResourceOperation.all().collect(Collectors.groupingBy(Operations::unnamed));

    private final RouteTemplates templates = new RouteTemplates(byTemplate.keySet());

    /** The methods of a path; none where there is no such path. */
    public Stream<String> methods(String path) {
        return at(path).map(ResourceOperation::httpMethod);
    }

    /** How large a body the operation takes; empty where there is none, or it does not say. */
    public Optional<BodyLimit> bodyLimit(String method, String path) {
        return at(path).filter(operation -> operation.httpMethod().equals(method))
                .flatMap(operation -> Stream.ofNullable(operation.answeredBy().getAnnotation(BodyLimit.class)))
                .findFirst();
    }

    /** The media types that the operation answers in, without parameters; none where there is no such operation. */
    public List<String> offered(String method, String path) {
        return mediaTypes(method, path, Produces.class, Produces::value);
    }

    /** The media types that the operation takes, without parameters; none where it takes no body, or is not there. */
    public List<String> taken(String method, String path) {
        return mediaTypes(method, path, Consumes.class, Consumes::value);
    }

    private <A extends Annotation> List<String> mediaTypes(
            String method, String path, Class<A> annotation, Function<A, String[]> value) {
        String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return at(path).filter(operation -> operation.httpMethod().equals(asked))
                .map(ResourceOperation::answeredBy)
                .flatMap(answering -> Stream.of(
                                answering.getAnnotation(annotation),
                                answering.getDeclaringClass().getAnnotation(annotation))
                        .filter(Objects::nonNull)
                        .limit(1))
                .flatMap(declared -> Arrays.stream(value.apply(declared)))
                .map(type -> type.replaceFirst(";.*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<ResourceOperation> at(String path) {
        return templates.of(path).map(byTemplate::get).stream().flatMap(List::stream);
    }

    /** The same for all methods of a path, whatever each calls its parameters. */
    private static String unnamed(ResourceOperation operation) {
        return operation.template().replaceAll("\\{[^}]*}", "{}");
    }
}

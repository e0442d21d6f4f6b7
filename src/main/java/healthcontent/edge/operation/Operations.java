package healthcontent.edge.operation;

import healthcontent.edge.body.BodyLimit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private Stream<ResourceOperation> at(String path) {
        return templates.of(path).map(byTemplate::get).stream().flatMap(List::stream);
    }

    /** The same for all methods of a path, whatever each calls its parameters. */
    private static String unnamed(ResourceOperation operation) {
        return operation.template().replaceAll("\\{[^}]*}", "{}");
    }
}

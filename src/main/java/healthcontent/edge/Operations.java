package healthcontent.edge;

import healthcontent.edge.body.BodyLimit;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which operation each path has, for where a request has not reached any. */
@Singleton
class Operations {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Operation> operations =
            ResourceOperation.all().map(Operation::of).toList();

    private record Operation(Pattern path, String method, Optional<BodyLimit> bodyLimit) {

        static Operation of(ResourceOperation operation) {
            return new Operation(
                    pattern(operation.template()),
                    operation.httpMethod(),
                    Optional.ofNullable(operation.answeredBy().getAnnotation(BodyLimit.class)));
        }
    }

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

    /** Between literal parts, each parameter takes one segment. */
    private static Pattern pattern(String template) {
        return Pattern.compile(
                Arrays.stream(PARAMETER.split(template, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }
}

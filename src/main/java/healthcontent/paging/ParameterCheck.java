package healthcontent.paging;

import healthcontent.problem.Fault;
import healthcontent.problem.InvalidParameters;
import healthcontent.problem.Quoted;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** Finds everything that is wrong with a query, at once. */
final class ParameterCheck {

    private ParameterCheck() {}

    /**
     * Lets a good query pass.
     *
     * @param query as it came over the wire, or null
     * @param declared names of the parameters that the operation has
     * @throws InvalidParameters when a parameter is unknown, repeated or malformed
     */
    static void check(String query, NavigableSet<String> declared) {
        List<QueryString.Pair> pairs = QueryString.parse(query);
        Set<Fault> faults = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (QueryString.Pair pair : pairs) {
            fault(pair, declared, seen).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new InvalidParameters(whatThereIs(declared), List.copyOf(faults));
        }
    }

    private static Optional<Fault> fault(QueryString.Pair pair, NavigableSet<String> declared, Set<String> seen) {
        if (pair.name().isEmpty()) {
            return fault(pair.raw(), "is not percent-encoded UTF-8");
        }
        String name = pair.name().get();
        if (!declared.contains(name)) {
            return fault(name, "is not a parameter of this operation");
        }
        if (!seen.add(name)) {
            return fault(name, "must not stand there more than once");
        }
        if (pair.value().isEmpty()) {
            return fault(name, "is not percent-encoded UTF-8");
        }
        QueryParameter parameter = QueryParameter.of(name)
                .orElseThrow(() -> new IllegalStateException("No syntax for the query parameter " + name));
        return parameter.accepts(pair.value().get()) ? Optional.empty() : fault(name, parameter.rule());
    }

    private static Optional<Fault> fault(String name, String detail) {
        return Optional.of(Fault.inParameter(Quoted.plain(name), detail));
    }

    private static String whatThereIs(NavigableSet<String> declared) {
        return switch (declared.size()) {
            case 0 -> "This operation has no query parameters.";
            case 1 -> "This operation has the query parameter " + declared.first() + ".";
            default ->
                "This operation has the query parameters "
                        + String.join(", ", declared.headSet(declared.last(), false))
                        + " and " + declared.last() + ".";
        };
    }
}

package healthcontent.parameter;

import healthcontent.limit.Limits;
import healthcontent.problem.Fault;
import healthcontent.problem.Nearest;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** Finds everything that is wrong with a query, at once. */
final class ParameterCheck {

    private static final String UNKNOWN = "is not a parameter of this operation";

    private ParameterCheck() {}

    /**
     * Lets a good query pass.
     *
     * @param query as it came over the wire, or null
     * @param declared the parameters that the operation has
     * @throws ProblemException when a parameter is unknown, repeated, malformed or missing
     */
    static void check(String query, DeclaredParameters.Declared declared) {
        List<QueryString.Pair> pairs = QueryString.parse(query);
        Set<Fault> faults = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (QueryString.Pair pair : pairs) {
            fault(pair, declared.names(), seen).ifPresent(faults::add);
        }
        declared.required().stream()
                .filter(name -> !seen.contains(name))
                .map(name -> Fault.inParameter(
                        name, "must be there, and " + known(name).rule()))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            pairs.stream()
                    .flatMap(pair -> leadsNowhere(pair, declared.names()).stream())
                    .forEach(faults::add);
            throw exception(List.copyOf(faults), declared.names());
        }
    }

    /** The first fault as a sentence, how many there are besides, and what there is where a name is unknown. */
    private static ProblemException exception(List<Fault> faults, NavigableSet<String> declared) {
        List<Fault> shown = faults.subList(0, Math.min(faults.size(), Limits.PARAMETER_ERRORS));
        boolean isUnknown = faults.stream().anyMatch(fault -> fault.detail().startsWith(UNKNOWN));
        return ProblemType.INVALID_PARAMETER.exception(
                Quoted.of(faults.get(0).parameter()) + " " + faults.get(0).detail()
                        + (faults.get(0).detail().endsWith("?") ? "" : ".")
                        + others(faults.size() - 1, faults.size() - shown.size())
                        + (isUnknown ? whatThereIs(declared) : ""),
                shown,
                faults.size() - shown.size());
    }

    private static String others(int others, int notShown) {
        if (others == 0) {
            return "";
        }
        return " errors names " + (others - notShown) + " more"
                + (notShown == 0 ? "." : " and leaves out " + notShown + ".");
    }

    /** A cursor that is the only fault is a problem of its own, found by its reader. */
    private static Optional<Fault> leadsNowhere(QueryString.Pair pair, NavigableSet<String> declared) {
        return pair.name()
                .filter(declared::contains)
                .map(ParameterCheck::known)
                .filter(parameter -> pair.value()
                        .filter(parameter::accepts)
                        .filter(value -> !parameter.leadsSomewhere(value))
                        .isPresent())
                .flatMap(parameter -> fault(pair.name().get(), "is not one that this service gave out"));
    }

    private static QueryParameter known(String name) {
        return QueryParameter.of(name)
                .orElseThrow(() -> new IllegalStateException("No syntax for the query parameter " + name));
    }

    private static Optional<Fault> fault(QueryString.Pair pair, NavigableSet<String> declared, Set<String> seen) {
        if (pair.name().isEmpty()) {
            return fault(pair.raw(), "is not percent-encoded UTF-8");
        }
        String name = pair.name().get();
        if (!declared.contains(name)) {
            return fault(name, UNKNOWN + didYouMean(name, declared));
        }
        if (!seen.add(name)) {
            return fault(name, "must not stand there more than once");
        }
        if (pair.value().isEmpty()) {
            return fault(name, "is not percent-encoded UTF-8");
        }
        QueryParameter parameter = known(name);
        return parameter.accepts(pair.value().get()) ? Optional.empty() : fault(name, parameter.rule());
    }

    private static String didYouMean(String name, NavigableSet<String> declared) {
        return Nearest.of(name, declared)
                .map(near -> "; did you mean " + Quoted.of(near) + "?")
                .orElse("");
    }

    private static Optional<Fault> fault(String name, String detail) {
        return Optional.of(Fault.inParameter(Quoted.plain(name), detail));
    }

    private static String whatThereIs(NavigableSet<String> declared) {
        return switch (declared.size()) {
            case 0 -> " This operation has no query parameters.";
            case 1 -> " This operation has the query parameter " + declared.first() + ".";
            default ->
                " This operation has the query parameters "
                        + String.join(", ", declared.headSet(declared.last(), false))
                        + " and " + declared.last() + ".";
        };
    }
}

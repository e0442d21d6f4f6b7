package healthcontent.infobutton;

import healthcontent.limit.Limits;
import healthcontent.problem.Fault;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a request asks, and says everything that keeps it from being answered. */
final class KnowledgeRequestReader {

    private static final String CRITERIA = "mainSearchCriteria";
    private static final String TOPIC = "subTopic";
    private static final String RESPONSE_TYPE = "knowledgeResponseType";
    private static final String CALLBACK = "callback";
    private static final String CODE = "c";
    private static final String SYSTEM = "cs";
    private static final Pattern NUMBERED = Pattern.compile(CRITERIA + "\\.[vc]\\.[a-z]+([0-9]*)");

    /** Longer values are not repeated in the answer. */
    private static final int LONGEST_TOLD = 200;

    /** Names of functions with points between, so that nothing else can be called or said. */
    private static final Pattern FUNCTION =
            Pattern.compile("(?=.{1,100}$)[A-Za-z_$][A-Za-z0-9_$]*(?:\\.[A-Za-z_$][A-Za-z0-9_$]*)*");

    private final RequestParameters parameters;
    private final List<Fault> faults;

    private KnowledgeRequestReader(RequestParameters parameters) {
        this.parameters = parameters;
        this.faults = new ArrayList<>(parameters.faults());
    }

    /**
     * The request that some parameters make.
     *
     * @throws ProblemException if there is none: everything that is wrong is named
     */
    static KnowledgeRequest read(RequestParameters parameters) {
        return new KnowledgeRequestReader(parameters).read();
    }

    private KnowledgeRequest read() {
        List<Criterion> criteria = criteria();
        Topic topic = topic();
        Optional<ResponseType> type = type();
        Optional<String> callback = type.filter(ResponseType.JAVASCRIPT::equals).flatMap(script -> callback());
        if (!faults.isEmpty()) {
            throw refusal();
        }
        return new KnowledgeRequest(criteria, topic, type, callback, language(), told());
    }

    private List<Criterion> criteria() {
        Set<Integer> numbers = new TreeSet<>();
        for (String name : parameters.all().keySet()) {
            Matcher numbered = NUMBERED.matcher(name);
            if (numbered.matches()) {
                numbers.add(numbered.group(1).isEmpty() ? 0 : Integer.parseInt(numbered.group(1)));
            }
        }
        List<Criterion> criteria =
                numbers.stream().map(this::criterion).filter(Criterion::isThere).toList();
        if (criteria.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.inParameter(
                    CRITERIA + ".v.c", "must be there with " + CRITERIA + ".v.cs, or else " + CRITERIA + ".v.dn"));
        }
        limit(criteria.size(), Limits.INFOBUTTON_CRITERIA, "criteria");
        limit(
                criteria.stream().filter(one -> one.code().isEmpty()).count(),
                Limits.INFOBUTTON_NAMES,
                "criteria without a code");
        return criteria;
    }

    private void limit(long count, int most, String what) {
        if (count > most) {
            faults.add(Fault.inParameter(CRITERIA, "has more than %,d %s".formatted(most, what)));
        }
    }

    private Criterion criterion(int number) {
        String suffix = number == 0 ? "" : Integer.toString(number);
        Optional<String> code = value(CRITERIA, CODE, suffix);
        Optional<String> system = value(CRITERIA, SYSTEM, suffix);
        requireSystem(CRITERIA, suffix, code, system);
        return new Criterion(
                number, code, system, value(CRITERIA, "dn", suffix).or(() -> value(CRITERIA, "ot", suffix)));
    }

    /** A code without its system means nothing (URL guide, rule 2.2). */
    private void requireSystem(String of, String suffix, Optional<String> code, Optional<String> system) {
        if (code.isPresent() && system.isEmpty()) {
            faults.add(Fault.inParameter(
                    of + ".v.cs" + suffix, "must be there: the OID of the code system of " + of + ".v.c" + suffix));
        }
    }

    private Topic topic() {
        Optional<String> code = value(TOPIC, CODE, "");
        Optional<String> system = value(TOPIC, SYSTEM, "");
        requireSystem(TOPIC, "", code, system);
        return code.map(text -> Topic.of(text, system.orElse(""))).orElse(Topic.ALL);
    }

    /** By its present name, or else by the one that is deprecated (URL guide, table 5). */
    private Optional<String> value(String of, String property, String suffix) {
        return parameters.get(of + ".v." + property + suffix).or(() -> parameters.get(of + ".c." + property + suffix));
    }

    private Optional<ResponseType> type() {
        Optional<String> sent = parameters.get(RESPONSE_TYPE);
        Optional<ResponseType> type = sent.flatMap(ResponseType::of);
        if (sent.isPresent() && type.isEmpty()) {
            faults.add(
                    Fault.inParameter(RESPONSE_TYPE, "must be text/xml, application/json or application/javascript"));
        }
        return type;
    }

    private Optional<String> callback() {
        Optional<String> sent = parameters.get(CALLBACK);
        if (sent.filter(name -> FUNCTION.matcher(name).matches()).isEmpty()) {
            faults.add(Fault.inParameter(
                    CALLBACK,
                    "must be there with application/javascript: the name of a function, of letters, digits, _ and $,"
                            + " with points between, at most 100 characters"));
        }
        return sent;
    }

    private Optional<String> language() {
        return parameters
                .get("informationRecipient.languageCode.c")
                .or(() -> parameters.get("performer.languageCode.c"));
    }

    private List<FeedCategory> told() {
        return parameters.all().entrySet().stream()
                .filter(pair ->
                        !pair.getKey().equals(CALLBACK) && pair.getValue().length() <= LONGEST_TOLD)
                .map(pair -> new FeedCategory(pair.getKey(), pair.getValue()))
                .toList();
    }

    private ProblemException refusal() {
        List<Fault> shown = faults.subList(0, Math.min(faults.size(), Limits.PARAMETER_ERRORS));
        return ProblemType.INVALID_PARAMETER.exception(
                shown.get(0).parameter() + " " + shown.get(0).detail() + ".", shown, faults.size() - shown.size());
    }
}

package healthcontent.infobutton;

import healthcontent.edge.UriText;
import healthcontent.problem.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parameters of a request that this service reads, as they stand in a query or a form. All others are ignored, also
 * if they are malformed: they are dropped before their values are decoded.
 */
final class RequestParameters {

    /** Those of which the answer depends; the first instance has no number, the second has 1 (URL guide, rule 3). */
    static final Pattern READ = Pattern.compile("mainSearchCriteria\\.[vc]\\.(?:c|cs|dn|ot)(?:[1-9][0-9]{0,2})?"
            + "|subTopic\\.[vc]\\.(?:c|cs|dn|ot)|(?:informationRecipient|performer)\\.languageCode\\.c"
            + "|taskContext\\.c\\.c|knowledgeResponseType|callback");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Reads texts of the form {@code name=value&…}.
     *
     * @param forms each of them null where there is none
     */
    static RequestParameters of(String... forms) {
        RequestParameters parameters = new RequestParameters();
        for (String form : forms) {
            parameters.read(form == null ? "" : form);
        }
        return parameters;
    }

    /** What is there and not empty; clients send empty values for what they do not know. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** All that is there and not empty, in the order in which it came. */
    Map<String, String> all() {
        Map<String, String> there = new LinkedHashMap<>(values);
        there.values().removeIf(String::isBlank);
        return there;
    }

    /** What is wrong with the writing of those that are read. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void read(String form) {
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            decoded(equals < 0 ? pair : pair.substring(0, equals))
                    .filter(name -> READ.matcher(name).matches())
                    .ifPresent(name -> put(name, decoded(equals < 0 ? "" : pair.substring(equals + 1))));
        }
    }

    private void put(String name, Optional<String> value) {
        if (value.isEmpty()) {
            faults.add(Fault.inParameter(name, "is not percent-encoded UTF-8"));
            return;
        }
        String text = value.get().strip();
        if (!text.codePoints().allMatch(RequestParameters::isWritten)) {
            faults.add(Fault.inParameter(name, "must not have control characters"));
            return;
        }
        String before = values.putIfAbsent(name, text);
        if (before != null && !before.equals(text)) {
            faults.add(Fault.inParameter(name, "must not stand there more than once with different values"));
        }
    }

    /** What XML and the database can hold, and a person can have written. */
    private static boolean isWritten(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && (character & 0xfffe) != 0xfffe;
    }

    /** With a plus sign for a space, as forms encode it. */
    private static Optional<String> decoded(String text) {
        return UriText.decode(text.replace("+", "%20"));
    }
}

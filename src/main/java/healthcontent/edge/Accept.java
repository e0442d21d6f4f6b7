package healthcontent.edge;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The header {@code Accept} (RFC 9110, 12.5.1). An element that is malformed allows nothing; the others count, because
 * common clients send headers that are malformed in part.
 */
public final class Accept {

    private static final String JSON = "application/json";

    private static final Pattern ELEMENT =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]++)/([!#$%&'*+.^_`|~0-9A-Za-z-]++)[ \\t]*+(;.*+)?");
    private static final Pattern PARAMETER = Pattern.compile(";[ \\t]*+([^;= \\t]++)=([^;]*+)");
    private static final Pattern WEIGHT = Pattern.compile("0?\\.[0-9]{1,3}|0\\.?|1(?:\\.0{0,3})?");

    private static final Comparator<Range> BY_PREFERENCE =
            Comparator.comparingDouble(Range::weight).thenComparingInt(Range::precision);

    /** What a request without the header accepts. */
    static final Accept ANYTHING = parse("*/*");

    private final List<Range> ranges;
    private final boolean allowsJson;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
        this.allowsJson = decide(JSON);
    }

    /**
     * One range of media types, in lower case.
     *
     * @param weight 0 where it is refused
     */
    private record Range(String type, String subtype, double weight) {

        /** As it stands in a header, in its plainest form. */
        @Override
        public String toString() {
            return type + "/" + subtype + (weight == 1 ? "" : ";q=" + (weight == 0 ? "0" : weight));
        }

        boolean covers(String mediaType) {
            return mediaType.equals(type + "/" + subtype)
                    || (subtype.equals("*") && (type.equals("*") || mediaType.startsWith(type + "/")));
        }

        /** An exact type goes before a family of types, and that before any type. */
        int precision() {
            if (type.equals("*")) {
                return 0;
            }
            return subtype.equals("*") ? 1 : 2;
        }
    }

    /**
     * What a caller is told who accepts nothing of what there is: what would do. A header that is malformed allows
     * nothing.
     */
    public static ProblemException refusal(List<String> offered) {
        return ProblemType.NOT_ACCEPTABLE.exception("The header Accept does not allow " + String.join(" or ", offered)
                + ", which this is offered in, or is malformed.");
    }

    static Accept parse(String header) {
        return new Accept(Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .map(Accept::range)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Range> range(String text) {
        Matcher element = ELEMENT.matcher(text);
        if (!element.matches()) {
            return Optional.empty();
        }
        String weight = weight(element.group(3));
        return WEIGHT.matcher(weight).matches()
                ? Optional.of(new Range(
                        element.group(1).toLowerCase(Locale.ROOT),
                        element.group(2).toLowerCase(Locale.ROOT),
                        Double.parseDouble(weight)))
                : Optional.empty();
    }

    private static String weight(String parameters) {
        if (parameters == null) {
            return "1";
        }
        return PARAMETER
                .matcher(parameters)
                .results()
                .filter(parameter -> parameter.group(1).equalsIgnoreCase("q"))
                .map(parameter -> parameter.group(2).strip())
                .findFirst()
                .orElse("1");
    }

    /**
     * Which of some media types is preferred: the one with the greatest weight, among those the one that is named most
     * precisely, and among those the first.
     *
     * @return empty where none is acceptable
     */
    public Optional<String> preferred(List<String> mediaTypes) {
        String preferred = null;
        Range best = null;
        for (String mediaType : mediaTypes) {
            Range range = decisive(mediaType).orElse(null);
            if (range != null && range.weight() > 0 && (best == null || BY_PREFERENCE.compare(range, best) > 0)) {
                preferred = mediaType;
                best = range;
            }
        }
        return Optional.ofNullable(preferred);
    }

    /** Whether this media type is accepted by its own name, and not only by a range that covers others as well. */
    public boolean names(String mediaType) {
        return ranges.stream()
                .anyMatch(range -> range.weight() > 0 && range.precision() == 2 && range.covers(mediaType));
    }

    /** Whether a response of this media type is acceptable. The most precise range that covers it decides. */
    public boolean allows(String mediaType) {
        return mediaType.equals(JSON) ? allowsJson : decide(mediaType);
    }

    private boolean decide(String mediaType) {
        return decisive(mediaType).filter(range -> range.weight() > 0).isPresent();
    }

    private Optional<Range> decisive(String mediaType) {
        return ranges.stream()
                .filter(range -> range.covers(mediaType))
                .max(Comparator.comparingInt(Range::precision).thenComparingDouble(Range::weight));
    }

    /** The value of a header that says the same; empty where no element is well-formed. */
    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
    }
}

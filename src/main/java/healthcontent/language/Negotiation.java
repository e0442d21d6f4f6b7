package healthcontent.language;

import healthcontent.limit.Limits;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The match of what a request asks for against what is served: lookup, as RFC 4647 describes it, so that {@code es-MX}
 * gets {@code es}.
 */
record Negotiation(List<String> served, String defaultLanguage) {

    /**
     * The language for a request.
     *
     * @param lang value of {@code ?lang=}, or null
     * @param acceptLanguage value of the header, or null; ignored where {@code lang} is there. An element that is
     *     malformed is ignored, the others count
     */
    ReaderLanguage choose(String lang, String acceptLanguage) {
        return lang != null
                ? ReaderLanguage.of(lookUp(ranges(lang)), true)
                : ReaderLanguage.of(lookUp(ranges(acceptLanguage)), false);
    }

    private String lookUp(List<LanguageRange> wanted) {
        String found = Locale.lookupTag(wanted, served);
        return found != null ? found : fallback(wanted);
    }

    /** The default language, unless the request refuses just that and takes any other. */
    private String fallback(List<LanguageRange> wanted) {
        boolean takesAny = wanted.stream().anyMatch(range -> range.getRange().equals("*") && range.getWeight() > 0);
        return takesAny
                ? Stream.concat(Stream.of(defaultLanguage), served.stream())
                        .filter(language -> !isRefused(language, wanted))
                        .findFirst()
                        .orElse(defaultLanguage)
                : defaultLanguage;
    }

    private static boolean isRefused(String language, List<LanguageRange> wanted) {
        return wanted.stream()
                .anyMatch(range -> range.getWeight() == 0 && range.getRange().equalsIgnoreCase(language));
    }

    /** The ranges that a text names, the preferred one first. An element that is malformed names none. */
    private static List<LanguageRange> ranges(String text) {
        if (text == null || text.length() > Limits.LANGUAGES_HEADER) {
            return List.of();
        }
        Set<String> named = new HashSet<>();
        return Arrays.stream(text.split(","))
                .flatMap(element -> element(element).stream())
                .filter(range -> named.add(range.getRange()))
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .toList();
    }

    /** The range that one element of the header names, and others that mean the same. */
    private static List<LanguageRange> element(String text) {
        try {
            return LanguageRange.parse(text.strip());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // the latter for a lone hyphen
            return List.of();
        }
    }
}

package healthcontent.encoding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The field {@code Accept-Encoding} (RFC 9110, 12.5.3). A malformed element allows nothing. Where every coding is
 * refused, also {@code identity}, the body is sent without encoding, as the RFC allows.
 */
public final class EncodingPreference {

    private static final String ANY = "*";

    private EncodingPreference() {}

    /**
     * Chooses the encoding of the response.
     *
     * @param header value of the field, or null where there is none
     */
    public static Encoding choose(String header) {
        if (header == null) {
            return Encoding.IDENTITY;
        }
        Map<String, Double> weights = weights(header);
        return Stream.of(Encoding.values())
                .filter(Encoding::isAvailable)
                .filter(encoding -> weight(encoding, weights) > 0)
                .max(Comparator.<Encoding>comparingDouble(encoding -> weight(encoding, weights))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(Encoding.IDENTITY);
    }

    /** {@code identity} is acceptable unless it is refused, but never preferred to a coding that is named. */
    private static double weight(Encoding encoding, Map<String, Double> weights) {
        Double named = weights.get(encoding.token());
        if (named != null) {
            return named;
        }
        return weights.getOrDefault(ANY, encoding == Encoding.IDENTITY ? Double.MIN_VALUE : 0.0);
    }

    private static Map<String, Double> weights(String header) {
        Map<String, Double> weights = new HashMap<>();
        Arrays.stream(header.split(",", -1)).forEach(element -> read(element, weights));
        return weights;
    }

    private static void read(String element, Map<String, Double> weights) {
        String[] parts = element.split(";", 2);
        String coding = parts[0].strip().toLowerCase(Locale.ROOT);
        if (!coding.isEmpty()) {
            weights.merge(
                    coding.equals("x-gzip") ? Encoding.GZIP.token() : coding,
                    parts.length == 1 ? 1.0 : weight(parts[1].strip()),
                    Math::max);
        }
    }

    private static double weight(String parameter) {
        return parameter.matches("[qQ]=(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)")
                ? Double.parseDouble(parameter.substring(2))
                : 0;
    }
}

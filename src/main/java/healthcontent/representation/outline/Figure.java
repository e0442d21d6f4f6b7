package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;

/** The figure of a fact as text, such as "about 33 percent" or "from 5 to 10 minutes". */
final class Figure {

    private Figure() {}

    /** Empty where the fact is not a number. */
    static String of(JsonNode fact, Words words) {
        String number = number(fact, words);
        if (number.isEmpty()) {
            return "";
        }
        return (fact.path("approximate").asBoolean() ? words.of("about") + " " : "")
                + number
                + (fact.has("unit") ? " " + fact.path("unit").path("label").asText() : "");
    }

    private static String number(JsonNode fact, Words words) {
        boolean low = fact.has("low");
        boolean high = fact.has("high");
        if (fact.has("value")) {
            return fact.path("value").asText();
        }
        if (low && high) {
            return words.of("from") + " " + fact.path("low").asText() + " " + words.of("to") + " "
                    + fact.path("high").asText();
        }
        if (low) {
            return words.of("atLeast") + " " + fact.path("low").asText();
        }
        return high ? words.of("atMost") + " " + fact.path("high").asText() : "";
    }
}

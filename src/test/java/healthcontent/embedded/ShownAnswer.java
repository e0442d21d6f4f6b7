package healthcontent.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JSON as documentation shows it. An ellipsis stands for more: of the items of a list, of the properties of an object,
 * of a text. Instants and ids are different each time, so that any will do where one is shown.
 */
final class ShownAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final char ELLIPSIS = '…';
    private static final String MORE = String.valueOf(ELLIPSIS);
    private static final Pattern CHANGING =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JsonNode shown;

    private ShownAnswer(JsonNode shown) {
        this.shown = shown;
    }

    static ShownAnswer parse(String text) throws JsonProcessingException {
        return new ShownAnswer(JSON.readTree(wellFormed(text)));
    }

    /** Where an answer differs from what is shown; empty where it does not. */
    Optional<String> difference(String answer) throws JsonProcessingException {
        return difference("", shown, JSON.readTree(answer));
    }

    /** Makes an ellipsis that stands for items or properties one of them. */
    private static String wellFormed(String text) {
        StringBuilder json = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        boolean inText = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                inText = !inText;
            } else if (!inText && (c == '{' || c == '[')) {
                open.push(c);
            } else if (!inText && (c == '}' || c == ']')) {
                open.pop();
            }
            if (c == ELLIPSIS && !inText) {
                json.append(open.peek() == '{' ? "\"…\": true" : "\"…\"");
                String rest = text.substring(i + 1).stripLeading();
                json.append(rest.matches("(?s)[\\]},].*") ? "" : ",");
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }

    private static Optional<String> difference(String place, JsonNode shown, JsonNode is) {
        if (shown.isObject() && is.isObject()) {
            return ofObjects(place, shown, is);
        }
        if (shown.isArray() && is.isArray()) {
            return isLike(shown, 0, is, 0) ? Optional.empty() : Optional.of(place + " is " + is);
        }
        boolean texts = shown.isTextual() && is.isTextual();
        boolean same = texts ? isLike(shown.asText(), is.asText()) : shown.equals(is);
        return same ? Optional.empty() : Optional.of(place + " is " + is + " and not " + shown);
    }

    private static Optional<String> ofObjects(String place, JsonNode shown, JsonNode is) {
        if (!shown.has(MORE) && shown.size() != is.size()) {
            return Optional.of(place + " has "
                    + is.properties().stream()
                            .map(property -> property.getKey())
                            .collect(Collectors.joining(", ")));
        }
        return shown.properties().stream()
                .filter(property -> !property.getKey().equals(MORE))
                .map(property ->
                        difference(place + "/" + property.getKey(), property.getValue(), is.path(property.getKey())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the items from there on are those that are shown from there on. */
    private static boolean isLike(JsonNode shown, int at, JsonNode is, int from) {
        if (at == shown.size()) {
            return from == is.size();
        }
        if (shown.get(at).asText().equals(MORE)) {
            for (int next = from; next <= is.size(); next++) {
                if (isLike(shown, at + 1, is, next)) {
                    return true;
                }
            }
            return false;
        }
        return from < is.size()
                && difference("", shown.get(at), is.get(from)).isEmpty()
                && isLike(shown, at + 1, is, from + 1);
    }

    private static boolean isLike(String shown, String is) {
        if (CHANGING.matcher(shown).matches()) {
            return CHANGING.matcher(is).matches();
        }
        if (shown.endsWith(MORE)) {
            return is.startsWith(shown.substring(0, shown.length() - 1).stripTrailing());
        }
        return shown.equals(is);
    }
}

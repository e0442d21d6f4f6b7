package healthcontent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What of a contract (OpenAPI 3.1) has changed so that a client of the one before may fail. A client is expected to
 * ignore properties and links that it does not know, and values of the enums that are open; what a client sends must be
 * taken as before, and what it gets must be no less and nothing else than before. Texts and examples don't count.
 */
final class BreakingChanges {

    /** Enums to which values may be added although they are in answers. */
    static final Set<String> OPEN = Vocabularies.OPEN;

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final List<String> UPPER_LIMITS =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> LOWER_LIMITS =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> CHOICES = List.of("anyOf", "oneOf", "allOf");

    private enum Direction {
        SENT,
        RECEIVED
    }

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Every breaking change, as a place and what happened there; empty where there is none. */
    static List<String> between(JsonNode before, JsonNode after) {
        BreakingChanges changes = new BreakingChanges(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> changes.operation(path.getKey(), method)));
        return List.copyOf(changes.found);
    }

    private void operation(String path, String method) {
        String place = method.toUpperCase(Locale.ROOT) + " " + path;
        JsonNode old = before.path("paths").path(path).path(method);
        JsonNode now = after.path("paths").path(path).path(method);
        if (now.isMissingNode()) {
            found.add(place + " is gone");
            return;
        }
        same(place + " operationId", old.path("operationId"), now.path("operationId"));
        same(place + " security", security(before, old), security(after, now));
        parameters(place, old, now);
        requestBody(place, resolve(before, old.path("requestBody")), resolve(after, now.path("requestBody")));
        old.path("responses")
                .properties()
                .forEach(response -> response(
                        place + " " + response.getKey(),
                        resolve(before, response.getValue()),
                        resolve(after, now.path("responses").path(response.getKey()))));
    }

    private static JsonNode security(JsonNode contract, JsonNode operation) {
        return operation.has("security") ? operation.path("security") : contract.path("security");
    }

    private void parameters(String place, JsonNode old, JsonNode now) {
        Map<String, JsonNode> newOnes = named(after, now.path("parameters"));
        named(before, old.path("parameters")).forEach((name, was) -> {
            JsonNode is = newOnes.remove(name);
            String at = place + " parameter " + name;
            if (is == null) {
                found.add(at + " is gone");
                return;
            }
            if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
                found.add(at + " has become required");
            }
            for (String how : List.of("style", "explode")) {
                same(at + " " + how, was.path(how), is.path(how));
            }
            same(
                    at + " default",
                    schema(before, was).path("default"),
                    schema(after, is).path("default"));
            schema(at, was.path("schema"), is.path("schema"), Direction.SENT);
        });
        newOnes.forEach((name, is) -> {
            if (is.path("required").asBoolean()) {
                found.add(place + " parameter " + name + " is new and required");
            }
        });
    }

    private static JsonNode schema(JsonNode contract, JsonNode parameter) {
        return resolve(contract, parameter.path("schema"));
    }

    private static Map<String, JsonNode> named(JsonNode contract, JsonNode parameters) {
        Map<String, JsonNode> named = new HashMap<>();
        parameters.forEach(parameter -> {
            JsonNode resolved = resolve(contract, parameter);
            named.put(
                    resolved.path("name").asText() + " in "
                            + resolved.path("in").asText(),
                    resolved);
        });
        return named;
    }

    private void requestBody(String place, JsonNode old, JsonNode now) {
        if (old.isMissingNode()) {
            if (now.path("required").asBoolean()) {
                found.add(place + " now needs a body");
            }
            return;
        }
        if (now.isMissingNode()) {
            found.add(place + " takes no body any more");
            return;
        }
        if (now.path("required").asBoolean() && !old.path("required").asBoolean()) {
            found.add(place + " now needs a body");
        }
        content(place + " body", old, now, Direction.SENT);
    }

    private void response(String place, JsonNode old, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(place + " is gone");
            return;
        }
        old.path("headers").fieldNames().forEachRemaining(header -> {
            if (!now.path("headers").has(header)) {
                found.add(place + " header " + header + " is gone");
            }
        });
        content(place, old, now, Direction.RECEIVED);
    }

    private void content(String place, JsonNode old, JsonNode now, Direction direction) {
        old.path("content").properties().forEach(media -> {
            JsonNode is = now.path("content").path(media.getKey());
            if (is.isMissingNode()) {
                found.add(place + " " + media.getKey() + " is gone");
            } else {
                schema(place, media.getValue().path("schema"), is.path("schema"), direction);
            }
        });
    }

    private void schema(String place, JsonNode oldOne, JsonNode newOne, Direction direction) {
        String names = oldOne.path("$ref").asText() + " " + newOne.path("$ref").asText() + " " + direction;
        if (oldOne.has("$ref") && newOne.has("$ref") && !compared.add(names)) {
            return;
        }
        String name = oldOne.path("$ref").asText().replaceFirst(".*/", "");
        String at = name.isEmpty() ? place : (direction == Direction.SENT ? "sent " : "received ") + name;
        JsonNode old = resolve(before, oldOne);
        JsonNode now = resolve(after, newOne);
        types(at, old, now, direction);
        same(at + " format", old.path("format"), now.path("format"));
        enumeration(at, old, now, direction, OPEN.contains(name));
        properties(at, old, now, direction);
        if (old.has("items")) {
            schema(at + "[]", old.path("items"), now.path("items"), direction);
        }
        if (old.path("additionalProperties").isObject()) {
            schema(at + ".*", old.path("additionalProperties"), now.path("additionalProperties"), direction);
        }
        CHOICES.forEach(choice -> choices(at + " " + choice, old.path(choice), now.path(choice), direction));
        if (direction == Direction.SENT) {
            limits(at, old, now);
        }
    }

    private void types(String place, JsonNode old, JsonNode now, Direction direction) {
        Set<String> was = values(old.path("type"));
        Set<String> is = values(now.path("type"));
        Set<String> given = direction == Direction.SENT ? was : is;
        Set<String> taken = direction == Direction.SENT ? is : was;
        boolean anyGiven = given.isEmpty();
        boolean anyTaken = taken.isEmpty();
        boolean fits = anyTaken
                || (!anyGiven
                        && given.stream()
                                .allMatch(type ->
                                        taken.contains(type) || (type.equals("integer") && taken.contains("number"))));
        if (!fits) {
            found.add(place + " was of type " + was + " and is of type " + is);
        }
    }

    private void enumeration(String place, JsonNode old, JsonNode now, Direction direction, boolean open) {
        Set<String> was = values(old.path("enum"));
        Set<String> is = values(now.path("enum"));
        if (direction == Direction.SENT) {
            if (!is.isEmpty() && (was.isEmpty() || !is.containsAll(was))) {
                found.add(place + " took " + was + " and takes " + is);
            }
        } else if (!was.isEmpty() && !open && (is.isEmpty() || !was.containsAll(is))) {
            found.add(place + " was one of " + was + " and is one of " + is);
        }
    }

    private void properties(String place, JsonNode old, JsonNode now, Direction direction) {
        Set<String> neededBefore = values(old.path("required"));
        Set<String> neededNow = values(now.path("required"));
        old.path("properties").properties().forEach(property -> {
            JsonNode is = now.path("properties").path(property.getKey());
            String at = place + "." + property.getKey();
            if (is.isMissingNode()) {
                found.add(at + " is gone");
            } else {
                schema(at, property.getValue(), is, direction);
            }
        });
        if (direction == Direction.SENT) {
            neededNow.stream()
                    .filter(name -> !neededBefore.contains(name))
                    .forEach(name -> found.add(place + "." + name + " has become required"));
        } else {
            neededBefore.stream()
                    .filter(name -> !neededNow.contains(name))
                    .forEach(name -> found.add(place + "." + name + " may be absent now"));
        }
    }

    private void choices(String place, JsonNode old, JsonNode now, Direction direction) {
        Map<String, JsonNode> was = alternatives(old);
        Map<String, JsonNode> is = alternatives(now);
        Map<String, JsonNode> given = direction == Direction.SENT ? was : is;
        Map<String, JsonNode> taken = direction == Direction.SENT ? is : was;
        if (!taken.isEmpty() && (given.isEmpty() || !taken.keySet().containsAll(given.keySet()))) {
            found.add(place + " was " + was.keySet() + " and is " + is.keySet());
        }
        was.forEach((name, alternative) -> {
            if (is.containsKey(name)) {
                schema(place, alternative, is.get(name), direction);
            }
        });
    }

    private static Map<String, JsonNode> alternatives(JsonNode choices) {
        Map<String, JsonNode> alternatives = new HashMap<>();
        choices.forEach(choice -> alternatives.put(
                choice.has("$ref")
                        ? choice.path("$ref").asText().replaceFirst(".*/", "")
                        : choice.path("type").asText(),
                choice));
        return alternatives;
    }

    private void limits(String place, JsonNode old, JsonNode now) {
        UPPER_LIMITS.forEach(limit -> {
            if (now.has(limit)
                    && (!old.has(limit)
                            || now.path(limit).asDouble() < old.path(limit).asDouble())) {
                found.add(place + " " + limit + " has become lower");
            }
        });
        LOWER_LIMITS.forEach(limit -> {
            if (now.has(limit)
                    && (!old.has(limit)
                            || now.path(limit).asDouble() > old.path(limit).asDouble())) {
                found.add(place + " " + limit + " has become higher");
            }
        });
        for (String condition : List.of("if", "then")) {
            if (now.has(condition)) {
                same(place + " " + condition, old.path(condition), now.path(condition));
            }
        }
        if (now.has("pattern")) {
            same(place + " pattern", old.path("pattern"), now.path("pattern"));
        }
        if (now.path("additionalProperties").isBoolean()
                && !now.path("additionalProperties").asBoolean()
                && !old.path("additionalProperties").isBoolean()) {
            found.add(place + " takes no other properties any more");
        }
    }

    private void same(String place, JsonNode old, JsonNode now) {
        if (!old.equals(now)) {
            found.add(place + " was " + shown(old) + " and is " + shown(now));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "absent" : node.toString();
    }

    private static Set<String> values(JsonNode node) {
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(value -> values.add(value.asText()));
        } else if (!node.isMissingNode()) {
            values.add(node.asText());
        }
        return new LinkedHashSet<>(values);
    }

    private static JsonNode resolve(JsonNode contract, JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = contract.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }
}

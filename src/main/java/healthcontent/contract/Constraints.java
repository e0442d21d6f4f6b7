package healthcontent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Takes over what a JSON Schema demands of a value; a keyword that is not known here fails the build. */
final class Constraints {

    private Constraints() {}

    static void copy(JsonNode held, Schema to) {
        held.properties().forEach(keyword -> copy(keyword.getKey(), keyword.getValue(), to));
        if ("date".equals(to.getFormat()) && to.getPattern() != null) {
            hide(to);
        }
    }

    /**
     * Says the pattern of a day in a form that generators of clients don't read: with one beside the format,
     * openapi-generator 7.13 makes a client for Python that can't be loaded.
     */
    private static void hide(Schema day) {
        Schema formed = OASFactory.createSchema().pattern(day.getPattern());
        day.pattern(null).not(OASFactory.createSchema().not(formed));
    }

    private static void copy(String keyword, JsonNode value, Schema to) {
        switch (keyword) {
            case "minLength" -> to.setMinLength(value.intValue());
            case "maxLength" -> to.setMaxLength(value.intValue());
            case "pattern" -> to.setPattern(value.textValue());
            case "format" -> to.setFormat(value.textValue());
            case "minItems" -> to.setMinItems(value.intValue());
            case "maxItems" -> to.setMaxItems(value.intValue());
            case "uniqueItems" -> to.setUniqueItems(value.booleanValue());
            case "minimum" -> to.setMinimum(value.decimalValue());
            case "maximum" -> to.setMaximum(value.decimalValue());
            case "exclusiveMinimum" -> to.setExclusiveMinimum(value.decimalValue());
            case "exclusiveMaximum" -> to.setExclusiveMaximum(value.decimalValue());
            case "const" -> to.setConstValue(value.textValue());
            case "required" -> to.setRequired(names(value));
            case "additionalProperties" ->
                to.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(value.booleanValue()));
            case "if" -> to.setIfSchema(condition(value));
            case "then" -> to.setThenSchema(condition(value));
            case "type",
                    "properties",
                    "items",
                    "enum",
                    "title",
                    "description",
                    "errorMessage",
                    "$schema",
                    "$id",
                    "$comment",
                    "$ref" -> {
                // told by the component itself, or of no concern to a client
            }
            default -> throw new IllegalStateException("No constraint of the contract is like " + keyword);
        }
    }

    private static Schema condition(JsonNode held) {
        Schema condition = OASFactory.createSchema();
        copy(held, condition);
        held.path("properties").properties().forEach(property -> {
            Schema value = OASFactory.createSchema();
            copy(property.getValue(), value);
            condition.addProperty(property.getKey(), value);
        });
        return condition;
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.textValue()));
        return names.isEmpty() ? null : names;
    }
}

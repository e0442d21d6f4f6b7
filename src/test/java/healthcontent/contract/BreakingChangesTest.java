package healthcontent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BreakingChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CONTRACT = """
            {"paths": {
              "/things": {
                "get": {
                  "operationId": "listThings", "security": [],
                  "parameters": [
                    {"name": "q", "in": "query", "schema": {"type": "string", "maxLength": 200}},
                    {"name": "kind", "in": "query", "schema": {"type": "string", "enum": ["a", "b"]}},
                    {"name": "limit", "in": "query",
                     "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}}],
                  "responses": {
                    "200": {"headers": {"Link": {"schema": {"type": "string"}}},
                            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}},
                                        "text/event-stream": {"schema": {"type": "string"}}}},
                    "404": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}}},
                "post": {
                  "operationId": "makeThing", "security": [{"bearer": []}],
                  "requestBody": {"content": {
                      "application/json": {"schema": {"$ref": "#/components/schemas/NewThing"}}}},
                  "responses": {"201": {"description": "Made."}}}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "required": ["slug", "size"], "properties": {
                   "slug": {"type": "string"},
                   "size": {"type": "integer", "format": "int32"},
                   "at": {"type": "string", "format": "date-time"},
                   "state": {"type": "string", "enum": ["new", "old"]},
                   "kind": {"$ref": "#/components/schemas/TreatmentKind"},
                   "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                   "content": {"anyOf": [{"$ref": "#/components/schemas/NewThing"}, {"type": "string"}]}}},
               "TreatmentKind": {"type": "string", "enum": ["therapy", "medical"]},
               "NewThing": {"type": "object", "required": ["name"], "properties": {
                   "name": {"type": "string", "maxLength": 50},
                   "note": {"type": "string"},
                   "kind": {"type": "string", "enum": ["a", "b"]}}}}}}
            """;

    private static final String GET = "/paths/~1things/get";
    private static final String POST = "/paths/~1things/post";
    private static final String OK = GET + "/responses/200";
    private static final String THING = "/components/schemas/Thing";
    private static final String NEW_THING = "/components/schemas/NewThing";
    private static final String BODY = POST + "/requestBody";

    static Stream<Arguments> breaking() {
        return Stream.of(
                arguments("path gone", "/paths", "/things", null),
                arguments("operation gone", "/paths/~1things", "post", null),
                arguments("operation renamed", GET, "operationId", "'allThings'"),
                arguments("token needed", GET, "security", "[{'bearer': []}]"),
                arguments("other scope", POST, "security", "[{'bearer': ['more']}]"),
                arguments("parameter gone", GET, "parameters", "[]"),
                arguments("parameter required", GET + "/parameters/0", "required", "true"),
                arguments("parameter moved", GET + "/parameters/0", "in", "'header'"),
                arguments("parameter of other type", GET + "/parameters/0/schema", "type", "'integer'"),
                arguments("parameter shorter", GET + "/parameters/0/schema", "maxLength", "100"),
                arguments("parameter with a pattern", GET + "/parameters/0/schema", "pattern", "'[a-z]+'"),
                arguments("parameter takes less", GET + "/parameters/1/schema", "enum", "['a']"),
                arguments("parameter takes a list only", GET + "/parameters/0/schema", "enum", "['a']"),
                arguments("parameter lower", GET + "/parameters/2/schema", "maximum", "50"),
                arguments("parameter higher", GET + "/parameters/2/schema", "minimum", "2"),
                arguments("other default", GET + "/parameters/2/schema", "default", "10"),
                arguments(
                        "new required parameter",
                        POST,
                        "parameters",
                        "[{'name': 'x', 'in': 'query', 'required': true, 'schema': {'type': 'string'}}]"),
                arguments("status gone", GET + "/responses", "404", null),
                arguments("media type gone", OK + "/content", "text/event-stream", null),
                arguments("header gone", OK + "/headers", "Link", null),
                arguments("property gone", THING + "/properties", "at", null),
                arguments("property of other type", THING + "/properties/size", "type", "'string'"),
                arguments("property wider", THING + "/properties/size", "type", "'number'"),
                arguments("property may be null", THING + "/properties/slug", "type", "['string', 'null']"),
                arguments("property of no type", THING + "/properties/slug", "type", null),
                arguments("property of other format", THING + "/properties/at", "format", "'date'"),
                arguments("property without format", THING + "/properties/size", "format", null),
                arguments("property optional", THING, "required", "['slug']"),
                arguments("closed enum wider", THING + "/properties/state", "enum", "['new', 'old', 'lost']"),
                arguments("closed enum gone", THING + "/properties/state", "enum", null),
                arguments("items of other type", THING + "/properties/parts", "items", "{'type': 'string'}"),
                arguments(
                        "another alternative in answers",
                        THING + "/properties/content",
                        "anyOf",
                        "[{'$ref': '#/components/schemas/NewThing'}, {'type': 'string'}, {'type': 'integer'}]"),
                arguments("answer of other schema", OK + "/content/application~1json", "schema", "{'type': 'array'}"),
                arguments("body needed", BODY, "required", "true"),
                arguments("body gone", POST, "requestBody", null),
                arguments("body media type gone", BODY + "/content", "application/json", null),
                arguments("sent property gone", NEW_THING + "/properties", "note", null),
                arguments("sent property required", NEW_THING, "required", "['name', 'note']"),
                arguments("sent property shorter", NEW_THING + "/properties/name", "maxLength", "10"),
                arguments("sent property newly limited", NEW_THING + "/properties/note", "maxLength", "10"),
                arguments("sent property takes less", NEW_THING + "/properties/kind", "enum", "['a']"),
                arguments("no other properties", NEW_THING, "additionalProperties", "false"));
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments("new path", "/paths", "/others", "{'get': {'operationId': 'x', 'responses': {}}}"),
                arguments("new operation", "/paths/~1things", "put", "{'operationId': 'x', 'responses': {}}"),
                arguments("new status", GET + "/responses", "503", "{'description': 'Away.'}"),
                arguments("new media type", OK + "/content", "text/csv", "{'schema': {'type': 'string'}}"),
                arguments("new header", OK + "/headers", "ETag", "{'schema': {'type': 'string'}}"),
                arguments("new property", THING + "/properties", "more", "{'type': 'string'}"),
                arguments("property always there", THING, "required", "['slug', 'size', 'at']"),
                arguments("closed enum narrower", THING + "/properties/state", "enum", "['new']"),
                arguments(
                        "open enum wider", "/components/schemas/TreatmentKind", "enum", "['therapy', 'medical', 'x']"),
                arguments("longer parameter", GET + "/parameters/0/schema", "maxLength", "300"),
                arguments("higher limit", GET + "/parameters/2/schema", "maximum", "200"),
                arguments("parameter takes more", GET + "/parameters/1/schema", "enum", "['a', 'b', 'c']"),
                arguments("parameter takes anything", GET + "/parameters/1/schema", "enum", null),
                arguments(
                        "new optional parameter",
                        POST,
                        "parameters",
                        "[{'name': 'x', 'in': 'query', 'schema': {'type': 'string'}}]"),
                arguments("new sent property", NEW_THING + "/properties", "more", "{'type': 'string'}"),
                arguments("sent property longer", NEW_THING + "/properties/name", "maxLength", "80"),
                arguments("sent property unlimited", NEW_THING + "/properties/name", "maxLength", null),
                arguments("text", GET, "summary", "'List them'"),
                arguments("deprecated", GET, "deprecated", "true"));
    }

    @Test
    void aContractDoesNotBreakItself() throws JsonProcessingException {
        assertEquals(List.of(), BreakingChanges.between(contract(), contract()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaking")
    void whatAClientMayFailAtIsFound(String what, String place, String name, String value)
            throws JsonProcessingException {
        assertFalse(
                BreakingChanges.between(contract(), changed(place, name, value)).isEmpty(), what);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allowed")
    void whatAClientSurvivesIsNot(String what, String place, String name, String value) throws JsonProcessingException {
        assertEquals(List.of(), BreakingChanges.between(contract(), changed(place, name, value)), what);
    }

    private static JsonNode contract() throws JsonProcessingException {
        return JSON.readTree(CONTRACT);
    }

    /** The contract with another value at a place, or without it where there is none. */
    private static JsonNode changed(String place, String name, String value) throws JsonProcessingException {
        JsonNode contract = contract();
        ObjectNode object = (ObjectNode) contract.at(place);
        if (value == null) {
            object.remove(name);
        } else {
            object.set(name, JSON.readTree(value.replace('\'', '"')));
        }
        return contract;
    }
}

package healthcontent.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import healthcontent.contract.ContractFile;
import healthcontent.contract.ContractSchemas;
import healthcontent.contract.ContractValues;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/** Requests as the contract has them: for any operation, with any values that its schemas take. */
final class Requests {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the content of the model is called, and what it is not. */
    private static final List<String> SLUGS = List.of("a", "b", "c", "x", "y", "p", "q", "m", "n", "f", "nothing");

    /** Longer targets are refused before anything looks at them. */
    private static final int LONGEST = 3000;

    private static final List<String> NUMBERS = List.of("1", "20", "100", "0", "101", "-1", "1.5", "many", "");
    private static final List<String> BOOLEANS = List.of("true", "false", "TRUE", "yes", "1", "");

    /** Parameters of which a good form is not enough: the service must have given the value out. */
    private static final List<String> GIVEN_OUT = List.of("cursor", "after");

    /** A page of the feed does not look at it, and a stream has no end. */
    private static final String ONLY_OF_A_STREAM = "Last-Event-ID";

    private final ContractFile contract = ContractFile.read();
    private final ContractSchemas schemas = new ContractSchemas(contract);
    private final ContractValues values = new ContractValues(contract, schemas);
    private final List<ContractFile.Operation> operations =
            contract.operations().toList();

    /**
     * A parameter of an operation.
     *
     * @param in where it stands: {@code query}, {@code path} or {@code header}
     */
    record Parameter(String name, String in, boolean isRequired, JsonNode schema) {}

    /**
     * A request in the making.
     *
     * @param values of the parameters
     */
    record Draft(ContractFile.Operation operation, Map<Parameter, String> values) {

        /** The same, without a value for a parameter. */
        Draft without(String parameter) {
            Map<Parameter, String> others = new LinkedHashMap<>(values);
            others.keySet().removeIf(other -> other.name().equals(parameter));
            return new Draft(operation, others);
        }

        Exchange.Request request() {
            String path = operation.path();
            StringBuilder query = new StringBuilder();
            Map<String, String> headers = new LinkedHashMap<>();
            for (Map.Entry<Parameter, String> value : values.entrySet()) {
                Parameter parameter = value.getKey();
                switch (parameter.in()) {
                    case "path" -> path = path.replace("{" + parameter.name() + "}", encoded(value.getValue()));
                    case "header" -> headers.put(parameter.name(), value.getValue());
                    default ->
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(encoded(parameter.name()))
                                .append('=')
                                .append(encoded(value.getValue()));
                }
            }
            Exchange.Request request =
                    new Exchange.Request(operation.method().toUpperCase(Locale.ROOT), path + query, headers, null);
            return isOpen(operation) ? request : Service.asEditor(request);
        }
    }

    List<ContractFile.Operation> operations(Predicate<ContractFile.Operation> which) {
        return operations.stream().filter(which).toList();
    }

    ContractValues values() {
        return values;
    }

    ContractSchemas schemas() {
        return schemas;
    }

    static boolean isOfTheApi(ContractFile.Operation operation) {
        return operation.path().startsWith("/v1");
    }

    /** Whether it reads something that has an end, which a stream has not. */
    static boolean isRead(ContractFile.Operation operation) {
        JsonNode content = operation.node().at("/responses/200/content");
        return operation.method().equals("get") && !(content.size() == 1 && content.has("text/event-stream"));
    }

    /** Whether it takes no token. */
    static boolean isOpen(ContractFile.Operation operation) {
        return operation.node().path("security").isEmpty();
    }

    /** Without the one that stands for parameters of any other name. */
    List<Parameter> parameters(ContractFile.Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .map(contract::resolve)
                .filter(node -> !node.path("name").asText().equals(ONLY_OF_A_STREAM))
                .map(node -> new Parameter(
                        node.path("name").asText(),
                        node.path("in").asText(),
                        node.path("required").asBoolean(),
                        node.path("schema")))
                .filter(parameter -> !values.resolved(parameter.schema())
                        .path("type")
                        .asText()
                        .equals("object"))
                .toList();
    }

    /** A request that is right, with some of the parameters that it may have. */
    Draft valid(ContractFile.Operation operation, RandomGenerator random) {
        Map<Parameter, String> chosen = new LinkedHashMap<>();
        for (Parameter parameter : parameters(operation)) {
            boolean isPrecondition = parameter.in().equals("header");
            if (parameter.isRequired()
                    || (!isPrecondition && !GIVEN_OUT.contains(parameter.name()) && random.nextInt(4) == 0)) {
                List<String> good = texts(parameter).stream()
                        .filter(text -> takes(parameter, text))
                        .toList();
                chosen.put(parameter, good.get(random.nextInt(good.size())));
            }
        }
        return new Draft(operation, chosen);
    }

    /** Texts to send as a parameter, of which its schema takes some and not the others. */
    List<String> texts(Parameter parameter) {
        JsonNode schema = values.resolved(parameter.schema());
        List<String> texts = new ArrayList<>();
        schema.path("enum").forEach(value -> texts.add(value.asText()));
        switch (schema.path("type").asText()) {
            case "integer" -> texts.addAll(NUMBERS);
            case "boolean" -> texts.addAll(BOOLEANS);
            default -> {
                texts.addAll(parameter.in().equals("path") ? SLUGS : List.of());
                texts.addAll(values.texts(parameter.schema()));
            }
        }
        return texts.stream()
                .distinct()
                .filter(text -> canBeSent(parameter, text) && encoded(text).length() < LONGEST)
                .toList();
    }

    /** An empty segment, or a slash in one, makes another path; a field has no controls, and no spaces at its ends. */
    private static boolean canBeSent(Parameter parameter, String text) {
        return switch (parameter.in()) {
            case "path" -> !text.isBlank() && !text.contains("/");
            case "header" -> text.matches("[!-~]([ -~]*[!-~])?");
            default -> true;
        };
    }

    boolean takes(Parameter parameter, String text) {
        JsonNode schema = values.resolved(parameter.schema());
        return switch (schema.path("type").asText()) {
            case "integer" ->
                text.matches("-?[0-9]{1,9}")
                        && schemas.accepts(
                                parameter.schema(), JSON.getNodeFactory().numberNode(Integer.parseInt(text)));
            case "boolean" -> text.equals("true") || text.equals("false");
            default -> schemas.accepts(parameter.schema(), TextNode.valueOf(text));
        };
    }

    static boolean mustBeGivenOut(Parameter parameter) {
        return GIVEN_OUT.contains(parameter.name());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

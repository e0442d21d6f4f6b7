package healthcontent.contract;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import healthcontent.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says once, under {@code components}, what several operations say alike: parameters, header fields, and responses that
 * carry nothing of their own. Of several that share a name, the most frequent has it to itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SharedParts.AFTER_ALL)
public class SharedParts implements OASFilter {

    /** A part is shared as the others leave it: of two filters, the one of the lower priority comes later. */
    static final int AFTER_ALL = PlainSchemas.AFTER_FORMS - 1;

    private static final String FILLED_IN = "id";

    /** What nearly every operation may answer with 503. */
    private static final String BUSY_OR_AWAY = "TooBusyOrTookTooLongOrServiceUnavailable";

    /**
     * One place where a part stands.
     *
     * @param name under which it is to stand among the components
     * @param replace puts a reference to a component of this name in its place
     */
    private record Place<T>(String name, T part, Consumer<String> replace) {}

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        List<Operation> operations = contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
        Components components = contract.getComponents();
        share(parameters(operations), components::addParameter);
        share(headers(operations), components::addHeader);
        share(responses(operations), components::addResponse);
    }

    private static <T> void share(List<Place<T>> places, BiConsumer<String, T> add) {
        Map<String, Map<T, Long>> uses = places.stream()
                .collect(groupingBy(
                        Place::name, LinkedHashMap::new, groupingBy(Place::part, LinkedHashMap::new, counting())));
        uses.forEach((name, parts) -> {
            List<T> several = parts.entrySet().stream()
                    .filter(part -> part.getValue() > 1)
                    .sorted(Map.Entry.<T, Long>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .toList();
            for (int i = 0; i < several.size(); i++) {
                T part = several.get(i);
                String component = i == 0 ? name : name + "-" + (i + 1);
                places.stream()
                        .filter(place ->
                                place.name().equals(name) && place.part().equals(part))
                        .forEach(place -> place.replace().accept(component));
                add.accept(component, part);
            }
        });
    }

    /** The one that the explorer fills in, for each operation by itself, stays where it is. */
    private static List<Place<Parameter>> parameters(List<Operation> operations) {
        List<Place<Parameter>> places = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.getParameters() != null) {
                List<Parameter> parameters = new ArrayList<>(operation.getParameters());
                for (int i = 0; i < parameters.size(); i++) {
                    int place = i;
                    Parameter parameter = plain(parameters.get(i));
                    if (parameter.getName().equals(FILLED_IN)) {
                        continue;
                    }
                    places.add(new Place<>(parameter.getName(), parameter, name -> {
                        parameters.set(place, OASFactory.createParameter().ref(name));
                        operation.setParameters(parameters);
                    }));
                }
            }
        }
        return places;
    }

    /** Without what the scanner remembers of where it found it. */
    private static Parameter plain(Parameter found) {
        return OASFactory.createParameter()
                .name(found.getName())
                .in(found.getIn())
                .description(found.getDescription())
                .required(found.getRequired())
                .example(found.getExample())
                .schema(found.getSchema());
    }

    private static List<Place<Header>> headers(List<Operation> operations) {
        List<Place<Header>> places = new ArrayList<>();
        for (Operation operation : operations) {
            for (APIResponse response :
                    operation.getResponses().getAPIResponses().values()) {
                if (response.getHeaders() != null) {
                    response.getHeaders()
                            .forEach((name, header) -> places.add(new Place<>(
                                    name,
                                    header,
                                    shared -> response.addHeader(
                                            name, OASFactory.createHeader().ref(shared)))));
                }
            }
        }
        return places;
    }

    private static List<Place<APIResponse>> responses(List<Operation> operations) {
        List<Place<APIResponse>> places = new ArrayList<>();
        for (Operation operation : operations) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.compareTo("300") >= 0) {
                    places.add(new Place<>(
                            name(status, response, operation),
                            response,
                            shared -> operation
                                    .getResponses()
                                    .addAPIResponse(
                                            status,
                                            OASFactory.createAPIResponse().ref(shared))));
                }
            });
        }
        return places;
    }

    /** What the problems are, or what the response says, and of what is not modified whether it has pages. */
    private static String name(String status, APIResponse response, Operation operation) {
        String name = problems(response)
                .map(types -> types.stream().map(SharedParts::asWord).collect(joining("Or")))
                .orElse(status.equals("304") ? "NotModified" : "Status" + status);
        boolean links = response.getHeaders() != null && response.getHeaders().containsKey(DocumentedHeader.LINK);
        String of = DocumentFormats.hasFormats(operation) ? "OfDocument" : "OfPage";
        boolean syncs = status.equals("304") && ContractHead.isSyncing(operation);
        return name.replace(BUSY_OR_AWAY, "Unavailable") + (syncs ? "Revision" : "") + (links ? of : "");
    }

    private static Optional<Set<String>> problems(APIResponse response) {
        return Optional.ofNullable(response.getContent())
                .map(content -> content.getMediaType(Problem.MEDIA_TYPE))
                .map(problem -> problem.getExamples().keySet());
    }

    /** {@code not-found} as {@code NotFound}. */
    private static String asWord(String type) {
        return Arrays.stream(type.split("-", -1))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(joining());
    }
}

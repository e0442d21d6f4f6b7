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
 * Says once, under {@code components}, what several operations say alike: the parameters of reads, header fields, and
 * responses that carry nothing of their own. Of several that share a name, the most frequent is the one that moves.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SharedParts.AFTER_ALL)
public class SharedParts implements OASFilter {

    /** A part is shared as the others leave it: of two filters, the one of the lower priority comes later. */
    static final int AFTER_ALL = ParameterForms.AFTER_EXAMPLES - 1;

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
        share(parametersOfReads(operations), components::addParameter);
        share(headers(operations), components::addHeader);
        share(responses(operations), components::addResponse);
    }

    private static <T> void share(List<Place<T>> places, BiConsumer<String, T> add) {
        Map<String, Map<T, Long>> uses = places.stream()
                .collect(groupingBy(
                        Place::name, LinkedHashMap::new, groupingBy(Place::part, LinkedHashMap::new, counting())));
        uses.forEach((name, parts) -> {
            Map.Entry<T, Long> mostFrequent =
                    parts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            if (mostFrequent.getValue() > 1) {
                places.stream()
                        .filter(place ->
                                place.name().equals(name) && place.part().equals(mostFrequent.getKey()))
                        .forEach(place -> place.replace().accept(name));
                add.accept(name, mostFrequent.getKey());
            }
        });
    }

    /** Those of the operations that sync stay where they are: the explorer fills them in, each for itself. */
    private static List<Place<Parameter>> parametersOfReads(List<Operation> operations) {
        List<Place<Parameter>> places = new ArrayList<>();
        for (Operation operation : operations) {
            if (ReadResponses.isOf(operation) && operation.getParameters() != null) {
                List<Parameter> parameters = new ArrayList<>(operation.getParameters());
                for (int i = 0; i < parameters.size(); i++) {
                    int place = i;
                    places.add(new Place<>(parameters.get(i).getName(), parameters.get(i), name -> {
                        parameters.set(place, OASFactory.createParameter().ref(name));
                        operation.setParameters(parameters);
                    }));
                }
            }
        }
        return places;
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

    /**
     * What the problems are, or what the response says, and whether it is of reads, with pages or not, or of a sync.
     */
    private static String name(String status, APIResponse response, Operation operation) {
        String name = problems(response)
                .map(types -> types.stream().map(SharedParts::asWord).collect(joining("Or")))
                .orElse(status.equals("304") ? "NotModified" : "Status" + status);
        boolean syncs = operation.getTags().contains(ContractHead.SYNCING);
        boolean links = response.getHeaders() != null && response.getHeaders().containsKey(DocumentedHeader.LINK);
        String of = DocumentFormats.hasFormats(operation) ? "OfDocument" : "OfPage";
        return (syncs ? "Sync" : "") + name + (links ? of : "");
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

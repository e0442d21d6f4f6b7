package healthcontent.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.representation.Formats;
import healthcontent.representation.format.Format;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Shows a real response of each operation. They are in {@code openapi/examples/{operationId}.json}, those in another
 * format than JSON in {@code {operationId}.{format}.json}, and bodies that are sent in {@code .request.json}, taken
 * from the starter content; a test compares them with what the service answers. Each stands once among the components,
 * also where several operations answer the same.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ContractExamples.AT)
public class ContractExamples implements OASFilter {

    /** After all media types are there: of two filters, the one of the lower priority comes later. */
    static final int AT = TryItOut.LAST + 1;

    private static final String JSON_TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Shown shown = new Shown(contract.getComponents(), new HashMap<>());
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> addExample(operation, shown)));
    }

    /**
     * The examples so far.
     *
     * @param names of those among the components, by what they show
     */
    private record Shown(Components components, Map<Object, String> names) {

        void at(MediaType place, String name, Object value) {
            String first = names.computeIfAbsent(value, unknown -> {
                components.addExample(name, OASFactory.createExample().value(value));
                return name;
            });
            place.addExample(first, OASFactory.createExample().ref(first));
        }
    }

    private static void addExample(Operation operation, Shown shown) {
        String id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().forEach((type, sent) -> {
                String name = id + (type.equals(JSON_TYPE) ? "" : type.replaceFirst(".*/", ".")) + ".request";
                example(name).ifPresent(example -> shown.at(sent, name, example));
            });
        }
        example(id)
                .ifPresent(example -> operation.getResponses().getAPIResponses().forEach((status, response) -> {
                    MediaType json = response.getContent() == null
                            ? null
                            : response.getContent().getMediaType(JSON_TYPE);
                    if (status.startsWith("2") && json != null) {
                        shown.at(json, id, example);
                    }
                }));
        Formats.all().forEach(format -> {
            String name = id + "." + format.name();
            example(name).ifPresent(example -> shown.at(inFormat(format, operation), name, example));
        });
    }

    private static MediaType inFormat(Format format, Operation operation) {
        return operation.getResponses().getAPIResponse("200").getContent().getMediaType(format.mediaType());
    }

    private static Optional<Object> example(String operation) {
        String name = "openapi/examples/" + operation + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(JSON.convertValue(JSON.readTree(file), Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

package healthcontent.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Shows a real response of each operation. They are in {@code openapi/examples/{operationId}.json}, taken from the
 * starter content; a test compares them with what the service answers.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractExamples implements OASFilter {

    private static final String JSON_TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(ContractExamples::addExample));
    }

    private static void addExample(Operation operation) {
        if (operation.getRequestBody() != null) {
            example(operation.getOperationId() + ".request")
                    .ifPresent(example -> operation
                            .getRequestBody()
                            .getContent()
                            .getMediaType(JSON_TYPE)
                            .setExample(example));
        }
        example(operation.getOperationId())
                .ifPresent(example -> operation.getResponses().getAPIResponses().forEach((status, response) -> {
                    MediaType json = response.getContent() == null
                            ? null
                            : response.getContent().getMediaType(JSON_TYPE);
                    if (status.startsWith("2") && json != null) {
                        json.setExample(example);
                    }
                }));
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

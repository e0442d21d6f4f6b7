package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Adds to the contract the header fields that sync operations answer with when they did as asked. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SyncAnswers implements OASFilter {

    private record Field(String name, String description) {}

    private static final Field REVISION =
            new Field("ETag", "Names this revision. Send it in `If-Match` to say what a write replaces.");
    private static final Field PAGES = new Field("Link", "The first page and the next one (RFC 8288).");
    private static final Field RELEASE = new Field("Location", "The path of the release.");

    private static final Map<String, Field> FIELDS = Map.of(
            "planRelease", RELEASE,
            "listReleases", PAGES,
            "listRevisions", PAGES,
            "getRevision", REVISION,
            "getSourceDocument", REVISION,
            "putSourceDocument", REVISION,
            "withdrawSourceDocument", REVISION);

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(SyncAnswers::addField));
    }

    private static void addField(Operation operation) {
        Field field = FIELDS.get(operation.getOperationId());
        if (field != null) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2") || status.startsWith("3")) {
                    response.addHeader(field.name(), DocumentedHeader.of(field.description()));
                }
            });
        }
    }
}

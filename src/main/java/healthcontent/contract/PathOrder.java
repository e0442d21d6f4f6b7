package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/** Puts the paths in the order in which a reader meets them: the typical call first, its relatives after it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PathOrder implements OASFilter {

    /** Each is the place of itself and of every path below it, unless a longer one of them is. */
    private static final List<String> ORDER = List.of(
            "/v1/conditions",
            "/v1/conditions/{slug}",
            "/v1/search",
            "/v1/codes",
            "/v1/red-flags",
            "/v1/comparisons",
            "/v1/conditions/{a}",
            "/v1/faqs",
            "/v1/causes",
            "/v1/symptoms",
            "/v1",
            "/infobutton",
            "/v1/changes",
            "/v1/sync/releases",
            "/v1/sync/imports",
            "/v1/sync/documents",
            "/q/health/ready",
            "/q/health/live",
            "/q/health",
            "/q/metrics",
            "/problems",
            "/v1/schemas");

    private static final List<PathItem.HttpMethod> METHODS = List.of(
            PathItem.HttpMethod.GET, PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Paths ordered = OASFactory.createPaths();
        contract.getPaths().getPathItems().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, PathItem> entry) -> place(entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> ordered.addPathItem(entry.getKey(), readingFirst(entry.getValue())));
        contract.setPaths(ordered);
    }

    private static PathItem readingFirst(PathItem item) {
        Map<PathItem.HttpMethod, Operation> operations = new EnumMap<>(item.getOperations());
        operations.keySet().forEach(method -> item.setOperation(method, null));
        METHODS.stream()
                .filter(operations::containsKey)
                .forEach(method -> item.setOperation(method, operations.get(method)));
        return item;
    }

    private static int place(String path) {
        return ORDER.stream()
                .filter(root -> path.equals(root) || path.startsWith(root + "/"))
                .max(Comparator.comparing(String::length))
                .map(ORDER::indexOf)
                .orElse(ORDER.size());
    }
}

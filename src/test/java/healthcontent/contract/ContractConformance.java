package healthcontent.contract;

import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds every response that a test gets to the committed contract. */
public class ContractConformance implements Filter, QuarkusTestAfterConstructCallback {

    /** Then the contract is written again, and is not yet what responses are to be held to. */
    private static final boolean UPDATE = System.getProperty("contract.update") != null;

    private static final String FEED = "/v1/changes";

    private final ContractFile file = ContractFile.read();
    private final ContractCheck contract = new ContractCheck(file);

    @Override
    public void afterConstruct(Object test) {
        if (RestAssured.filters().stream().noneMatch(ContractConformance.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        String path = path(request, response);
        boolean isOfTheApi = path.startsWith("/v1") && !path.startsWith("/v1/sync/probe");
        if (!UPDATE && (isOfTheApi || file.operation(request.getMethod(), path).isPresent())) {
            contract.check(request.getMethod(), path, response.statusCode(), headers(response), response.asString());
        }
        return response;
    }

    /** The change feed comes as a stream at its own path and, for those who asked for one before, at that of pages. */
    private static String path(FilterableRequestSpecification request, Response response) {
        String path = URI.create(request.getURI()).getPath();
        String accept = request.getHeaders().getValue("Accept");
        boolean streams = path.equals(FEED)
                && accept != null
                && accept.startsWith("text/event-stream")
                && !response.contentType().startsWith("application/json");
        return streams ? FEED + "/stream" : path;
    }

    private static Map<String, List<String>> headers(Response response) {
        return response.headers().asList().stream()
                .collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.mapping(Header::getValue, Collectors.toList())));
    }
}

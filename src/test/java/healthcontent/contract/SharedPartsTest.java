package healthcontent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operations say alike is said once, and what one says differently stays with it. */
class SharedPartsTest {

    private final OpenAPI contract =
            OASFactory.createOpenAPI().paths(OASFactory.createPaths()).components(OASFactory.createComponents());

    private final Operation read = operation("/a", "Conditions");
    private final Operation alike = operation("/b", "Conditions");
    private final Operation other = operation("/c", "Conditions");
    private final Operation sync = operation("/d", "Releases");

    @BeforeEach
    void begin() {
        for (Operation operation : new Operation[] {read, alike, other, sync}) {
            String text = operation == other ? "Otherwise." : "Alike.";
            operation
                    .addParameter(OASFactory.createParameter().name("lang").description(text))
                    .addParameter(OASFactory.createParameter().name("id").description(text))
                    .responses(OASFactory.createAPIResponses()
                            .addAPIResponse("200", header(OASFactory.createAPIResponse(), "ETag", text))
                            .addAPIResponse(
                                    "304", OASFactory.createAPIResponse().description(text))
                            .addAPIResponse("404", problem("not-found")));
        }
    }

    @Test
    void theMostFrequentParameterMoves() {
        share();
        assertEquals(
                "Alike.", contract.getComponents().getParameters().get("lang").getDescription());
        assertEquals("#/components/parameters/lang", read.getParameters().get(0).getRef());
        assertEquals(
                "#/components/parameters/lang", alike.getParameters().get(0).getRef());
        assertNull(other.getParameters().get(0).getRef());
        assertEquals("Otherwise.", other.getParameters().get(0).getDescription());
        assertEquals("#/components/parameters/lang", sync.getParameters().get(0).getRef());
        assertNull(sync.getParameters().get(1).getRef(), "the explorer fills it in for each operation");
    }

    @Test
    void headersMoveWhateverTheOperationIsFor() {
        share();
        assertEquals(Set.of("ETag"), contract.getComponents().getHeaders().keySet());
        assertEquals("#/components/headers/ETag", etag(read));
        assertEquals("#/components/headers/ETag", etag(sync));
        assertNull(etag(other));
    }

    @Test
    void responsesThatCarryNothingOfTheirOwnAreNamedAfterTheirProblems() {
        header(read.getResponses().getAPIResponse("404"), DocumentedHeader.LINK, "Pages.");
        header(alike.getResponses().getAPIResponse("404"), DocumentedHeader.LINK, "Pages.");
        other.getResponses().addAPIResponse("410", problem("gone"));
        share();
        assertEquals(
                Set.of("NotFound", "NotFoundOfPage", "NotModified"),
                contract.getComponents().getResponses().keySet());
        assertEquals("#/components/responses/NotFoundOfPage", ref(read, "404"));
        assertEquals("#/components/responses/NotModified", ref(alike, "304"));
        assertNull(ref(other, "304"), "it says something else");
        assertNull(ref(other, "410"), "it is the only one");
        assertEquals("#/components/responses/NotFound", ref(sync, "404"));
        assertNull(ref(sync, "304"), "what it has not modified is a revision, of which there is one");
        assertNull(ref(read, "200"), "it carries what was asked for");
    }

    private void share() {
        new SharedParts().filterOpenAPI(contract);
    }

    private Operation operation(String path, String tag) {
        Operation operation = OASFactory.createOperation().addTag(tag);
        contract.getPaths().addPathItem(path, OASFactory.createPathItem().GET(operation));
        return operation;
    }

    private static APIResponse header(APIResponse response, String name, String description) {
        return response.addHeader(name, OASFactory.createHeader().description(description));
    }

    private static APIResponse problem(String type) {
        MediaType problem = OASFactory.createMediaType().examples(Map.of(type, OASFactory.createExample()));
        return OASFactory.createAPIResponse()
                .content(OASFactory.createContent().addMediaType("application/problem+json", problem));
    }

    private static String etag(Operation operation) {
        return operation
                .getResponses()
                .getAPIResponse("200")
                .getHeaders()
                .get("ETag")
                .getRef();
    }

    private static String ref(Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status).getRef();
    }
}

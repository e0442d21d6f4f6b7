package healthcontent.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What every operation answers that reads content. */
final class ReadResponses {

    private static final String ACCEPT_LANGUAGE = "Accept-Language";

    /** Links only, in no language. */
    private static final String ENTRANCE = "/v1";

    private static final Set<String> PROBLEMS = Set.of("400", "406", "412", "500", "503");
    private static final Set<String> PROBLEMS_OF_ONE_THING = Set.of("404", "410");

    /** Header fields of a response that may be stored, by name (RFC 9110, RFC 9111, RFC 9211). */
    private static final Map<String, String> REPRESENTATION = Map.of(
            "ETag", "Names this representation, strongly. Send it in `If-None-Match` to ask whether there is another.",
            "Cache-Control", "How long it may be shown without asking again.",
            "Vary", "The headers of the request that it depends on.",
            "Content-Language", "The language that it is in.",
            "Cache-Status", "How the service came by it: kept (`hit`), made for this request, or stale.");

    private ReadResponses() {}

    /** What the head of a read may say (RFC 9110, 12.5.4 and 13.1); a malformed field counts as absent. */
    private static final Map<String, String> FIELDS = Map.of(
            ACCEPT_LANGUAGE,
            "The languages that the reader knows, where `lang` says none.",
            "If-Match",
            "ETags of the representations of which this must be one; else the response is 412.",
            "If-None-Match",
            "ETags of the representations that the caller has; if this is one of them, the response is 304.");

    static void addFields(Operation operation) {
        new TreeMap<>(FIELDS).forEach((name, description) -> addField(name, description, operation));
    }

    /** Those of what is in no language. */
    static void addPreconditions(Operation operation) {
        new TreeMap<>(FIELDS).forEach((name, description) -> {
            if (!name.equals(ACCEPT_LANGUAGE)) {
                addField(name, description, operation);
            }
        });
    }

    /** That of what is read with a body, of which nothing is kept. */
    static void addLanguageField(Operation operation) {
        addField(ACCEPT_LANGUAGE, FIELDS.get(ACCEPT_LANGUAGE), operation);
    }

    private static void addField(String name, String description, Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    static void addHeaders(String path, Operation operation) {
        Map<String, Header> headers = new TreeMap<>();
        REPRESENTATION.forEach((name, description) -> headers.put(name, DocumentedHeader.of(description)));
        if (path.equals(ENTRANCE)) {
            headers.remove("Content-Language");
        }
        if (DocumentedProblems.has("cursor", operation)) {
            headers.put(DocumentedHeader.LINK, DocumentedHeader.ofPages());
        }
        if (DocumentFormats.hasFormats(operation)) {
            headers.put(DocumentedHeader.LINK, DocumentedHeader.ofFormats());
        }
        operation
                .getResponses()
                .getAPIResponse("200")
                .description("What was asked for, in the reader's language where there is a translation.")
                .headers(headers);
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("The caller has it already: `If-None-Match` names its `ETag`.")
                                .headers(headers));
    }

    /** The header fields of what is not content, and is in no language. */
    static void addRepresentation(Operation operation) {
        Map<String, Header> headers = new TreeMap<>();
        for (String name : new String[] {"ETag", "Cache-Control", "Vary"}) {
            headers.put(name, DocumentedHeader.of(REPRESENTATION.get(name)));
        }
        operation.getResponses().getAPIResponse("200").headers(headers);
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("The caller has it already: `If-None-Match` names its `ETag`.")
                                .headers(headers));
    }

    /** The statuses of the problems that may come. */
    static Set<String> problems(String path) {
        return path.contains("{")
                ? Stream.concat(PROBLEMS.stream(), PROBLEMS_OF_ONE_THING.stream())
                        .collect(Collectors.toSet())
                : PROBLEMS;
    }
}

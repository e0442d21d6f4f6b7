package healthcontent.contract;

import static java.util.stream.Collectors.joining;

import healthcontent.representation.Formats;
import healthcontent.representation.format.Format;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of each operation that gives a whole document which formats there are beside JSON. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ContractExamples.AT + 1)
public class DocumentFormats implements OASFilter {

    private static final String PARAMETER = "format";
    private static final String SCHEMA = "DocumentFormat";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents()
                .addSchema(
                        SCHEMA,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("A format in which a document can be read.")
                                .enumeration(List.copyOf(Formats.names())));
        Formats.all().forEach(format -> contract.getComponents().addSchema(nameOf(format), schema(format)));
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(DocumentFormats::hasFormats)
                .forEach(DocumentFormats::describe);
    }

    /** Whether an operation gives a document that is there in several formats. */
    static boolean hasFormats(Operation operation) {
        return DocumentedProblems.has(PARAMETER, operation);
    }

    private static void describe(Operation operation) {
        operation.getParameters().stream()
                .filter(parameter -> PARAMETER.equals(parameter.getName()))
                .map(Parameter::getSchema)
                .forEach(schema -> {
                    schema.setType(null);
                    schema.setRef(SCHEMA);
                });
        APIResponse response = operation.getResponses().getAPIResponse("200");
        Formats.all()
                .forEach(format -> response.getContent()
                        .addMediaType(
                                format.mediaType(),
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(nameOf(format)))));
    }

    /** Such as {@code MarkdownDocument}. */
    private static String nameOf(Format format) {
        return Arrays.stream(format.name().split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(joining("", "", "Document"));
    }

    private static Schema schema(Format format) {
        boolean isJson = format.mediaType().endsWith("+json");
        return OASFactory.createSchema()
                .addType(isJson ? Schema.SchemaType.OBJECT : Schema.SchemaType.STRING)
                .description(format.description());
    }
}

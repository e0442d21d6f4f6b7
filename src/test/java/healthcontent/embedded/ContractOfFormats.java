package healthcontent.embedded;

import healthcontent.contract.DocumentFormats;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Prints what the contract says of the formats of a document, with the formats that are on the class path. */
final class ContractOfFormats {

    private ContractOfFormats() {}

    public static void main(String[] none) {
        Operation read = OASFactory.createOperation()
                .addParameter(OASFactory.createParameter()
                        .name("format")
                        .in(Parameter.In.QUERY)
                        .schema(OASFactory.createSchema()))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().content(OASFactory.createContent())));
        OpenAPI contract = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents())
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/v1/documents", OASFactory.createPathItem().GET(read)));
        new DocumentFormats().filterOpenAPI(contract);
        System.out.println(
                contract.getComponents().getSchemas().get("DocumentFormat").getEnumeration());
        System.out.println(contract.getComponents().getSchemas().keySet());
        System.out.println(read.getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaTypes()
                .keySet());
    }
}

package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Says what the service is, what its groups of operations are for, and that an operation without a token needs none.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractHead implements OASFilter {

    /** The tag of what apps and web pages read. */
    static final String READING = "Reading content";

    /** The tag of what electronic health records use. */
    static final String RECORDS = "Health records";

    /** The tag of what content systems use. */
    static final String SYNCING = "Syncing content";

    private static final String DESCRIPTION = """
            Structured health content: conditions with their causes, symptoms and red flags, comparisons and frequent \
            questions, each with its sources and its review state. Reading is open to everybody; syncing needs a token.

            Begin with `GET /v1/conditions`, then `GET /v1/conditions/leg-cramps`. Every error is an RFC 9457 problem whose \
            `type` leads to a page that says [what it means and what to do](/problems), and every answer has an \
            `X-Request-Id`.""";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setInfo(OASFactory.createInfo()
                .title("Health Content")
                .version("1.0.0")
                .description(DESCRIPTION)
                .contact(OASFactory.createContact().name("The maintainers of this service"))
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        contract.setServers(List.of(
                OASFactory.createServer().url("/").description("The service that this contract was read from.")));
        contract.setTags(List.of(
                tag(READING, "What apps and web pages read. Open to everybody; published content only."),
                tag(SYNCING, "What content systems use: push releases in, pull every change out."),
                tag(RECORDS, "What electronic health records speak: HL7 Infobutton. Open to everybody."),
                tag("Operations", "What those use who run the service or look for a mistake.")));
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> {
                    if (operation.getSecurity() == null) {
                        operation.setSecurity(List.of());
                    }
                }));
    }

    private static Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }
}

package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Says what the service is, what its groups of operations are for, and that an operation without a token needs none.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractHead implements OASFilter {

    /** What apps and web pages read, group by group in the order of use. */
    private static final List<Tag> READING = List.of(
            tag(
                    "Conditions",
                    "A condition whole, or one section of it. As all reading: open, and published content only."),
            tag("Search", "Everything that is published, by the words of a reader."),
            tag("Codes", "What is published for a code of a medical vocabulary, or for the nearest code above it."),
            tag("Red flags", "Signs that need help, and which of them a set of symptoms meets."),
            tag("Comparisons", "How two conditions that are easily confused differ."),
            tag("FAQs", "Frequent questions with their answers."),
            tag("Causes", "Causes, with the conditions that they lead to."),
            tag("Symptoms", "Symptoms, with the conditions that they belong to."),
            tag("Entrance", "What there is to read, as links."));

    /** What electronic health records use. */
    private static final List<Tag> RECORDS =
            List.of(tag("Infobutton", "HL7 Infobutton, as health records speak it. Open to everybody."));

    /** What content systems use: all changes out, and releases in. */
    private static final List<Tag> SYNCING = List.of(
            tag("Change feed", "Every change of the content, in pages or as a stream. Open to everybody."),
            tag("Releases", "Content that goes live or is withdrawn together: planned first, then applied."),
            tag("Imports", "Articles become drafts. Nothing is stored; what comes of it is planned as a release."),
            tag("Source documents", "One document as its editors wrote it, with all its revisions."));

    /** What those use who run the service or look for a mistake. */
    private static final List<Tag> OPERATING = List.of(
            tag("Health and metrics", "Whether the service is well, and how it has been."),
            tag("Problems and findings", "What each error means, and what to do."),
            tag("Schemas", "JSON Schemas of what is sent in."));

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
        contract.setTags(Stream.of(READING, RECORDS, SYNCING, OPERATING)
                .flatMap(List::stream)
                .toList());
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> {
                    if (operation.getSecurity() == null) {
                        operation.setSecurity(List.of());
                    }
                }));
    }

    /** Whether it is for those who read what is published. */
    static boolean isReading(Operation operation) {
        return isOneOf(READING, operation);
    }

    /** Whether it is for electronic health records. */
    static boolean isForRecords(Operation operation) {
        return isOneOf(RECORDS, operation);
    }

    /** Whether it is for those who keep content in step. */
    static boolean isSyncing(Operation operation) {
        return isOneOf(SYNCING, operation);
    }

    private static boolean isOneOf(List<Tag> tags, Operation operation) {
        return operation.getTags() != null
                && tags.stream().anyMatch(tag -> operation.getTags().contains(tag.getName()));
    }

    private static Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }
}

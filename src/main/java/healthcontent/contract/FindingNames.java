package healthcontent.contract;

import healthcontent.problem.FindingGuide;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of each known finding what it means, in the first sentence of what {@code /problems/findings} says. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class FindingNames implements OASFilter {

    private static final String COMPONENT = "FindingName";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Schema names = contract.getComponents().getSchemas().get(COMPONENT);
        names.setDescription("What a finding is about. The names known so far, each explained with an example at"
                + " `" + FindingGuide.PATH + "/{name}`.\n\n"
                + FindingGuide.names().stream().map(FindingNames::line).collect(Collectors.joining("\n", "", "\n\n")));
    }

    private static String firstSentence(String text) {
        return text.split("(?<=\\.) ", 2)[0];
    }

    private static String line(String name) {
        FindingGuide guide = FindingGuide.of(name).orElseThrow();
        return "- `" + name + "` (" + String.join(" or ", guide.levels()) + "): " + firstSentence(guide.meaning());
    }
}

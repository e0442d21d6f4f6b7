package healthcontent.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import healthcontent.problem.ProblemGuide;
import healthcontent.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Shows a problem of every type, once, for the operations to point at. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemExamples implements OASFilter {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        for (ProblemType type : ProblemType.values()) {
            if (type == ProblemType.METHOD_NOT_ALLOWED) {
                continue; // no operation has it: it is what comes where there is none
            }
            contract.getComponents()
                    .addExample(
                            type.value(),
                            OASFactory.createExample()
                                    .summary(type.title())
                                    .value(JSON.convertValue(ProblemGuide.exampleOf(type), Map.class)));
        }
    }
}

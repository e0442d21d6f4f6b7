package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Tells apart in the contract what readers get and what editors send where both are one record here: a response always
 * has its lists, in the order of its own, and who sends it may leave them out.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SourceForms implements OASFilter {

    /**
     * A part of source content that is not held to what its response promises.
     *
     * @param list the property of the part that differs
     * @param isRequired whether it must be sent
     */
    private record Form(String source, String property, String part, String list, boolean isRequired, String text) {}

    private static final List<Form> FORMS = List.of(
            new Form("ConditionSource", "diagnosis", "Diagnosis", "tests", false, "Tests, in editorial order."),
            new Form(
                    "ConditionSource",
                    "careAdvice",
                    "CareAdvice",
                    "seeDoctorIf",
                    false,
                    "What to see a doctor for, in editorial order."),
            new Form(
                    "ComparisonSource",
                    "aspects",
                    "Aspect",
                    "values",
                    true,
                    "At most one value for each condition, in any order; readers get both, in the order of `conditions`."));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = new TreeMap<>(contract.getComponents().getSchemas());
        FORMS.forEach(form -> add(form, schemas));
        contract.getComponents().setSchemas(schemas);
    }

    private static void add(Form form, Map<String, Schema> schemas) {
        String name = form.part() + "Source";
        schemas.put(name, sent(form, schemas.get(form.part())));
        Schema property = schemas.get(form.source()).getProperties().get(form.property());
        Schema described = property.getItems() == null ? property : property.getItems();
        described.setRef(name);
    }

    private static Schema sent(Form form, Schema answered) {
        Map<String, Schema> properties = new TreeMap<>(answered.getProperties());
        Schema list = properties.get(form.list());
        properties.put(
                form.list(),
                OASFactory.createSchema()
                        .type(list.getType())
                        .items(list.getItems())
                        .description(form.text()));
        List<String> required = answered.getRequired().stream()
                .filter(property -> form.isRequired() || !property.equals(form.list()))
                .toList();
        return OASFactory.createSchema()
                .type(answered.getType())
                .description(answered.getDescription() + " As it is sent.")
                .required(required.isEmpty() ? null : required)
                .properties(properties);
    }
}

package healthcontent.contract;

import healthcontent.document.SchemaNames;
import healthcontent.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Lists of values: each has a name of its own, so that every client has one type for it. One of an answer to which
 * values may come is open: a text, with the values known today beside it ({@code x-extensible-enum}), for a client that
 * is generated from an {@code enum} fails when it meets another.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Vocabularies.AFTER_VARIANTS)
public class Vocabularies implements OASFilter {

    /** What is sent has closed lists, told before those of answers are opened. */
    static final int AFTER_VARIANTS = Variants.AFTER_SENT_FORMS;

    /** Lists of values in answers, to which values may be added. */
    static final Set<String> OPEN = Set.of("TreatmentKind", "FindingName", "HitType");

    private static final String KNOWN = "x-extensible-enum";
    private static final String IS_OPEN = "Open: values may be added, so take one that you don't know for a text.";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        components.addSchema(
                "ListSort",
                values("By name, in the alphabetical order of the reader's language, or the newest change first.")
                        .enumeration(List.of("name", "-updatedAt"))
                        .extensions(Map.of("x-enum-varnames", List.of("BY_NAME", "NEWEST_FIRST"))));
        components.addSchema(
                "SchemaName",
                values("What is sent: a bundle, the content of a type of document, or a look-up; or what they share.")
                        .enumeration(List.copyOf(SchemaNames.ALL)));
        components.addSchema(
                "JsonSchema",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("A JSON Schema (draft 2020-12)."));
        components.addSchema(
                "ChangeInclude", values("What comes with each change.").enumeration(List.of("content")));
        OPEN.forEach(name -> open(components.getSchemas().get(name)));
        Schema type = components.getSchemas().get("Problem").getProperties().get("type");
        type.setDescription(type.getDescription() + " " + IS_OPEN);
        type.addExtension(
                KNOWN,
                Arrays.stream(ProblemType.values()).map(ProblemType::path).toList());
    }

    private static Schema values(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static void open(Schema list) {
        list.addExtension(KNOWN, list.getEnumeration());
        list.setEnumeration(null);
        list.setDescription(list.getDescription() == null ? IS_OPEN : list.getDescription() + " " + IS_OPEN);
    }
}

package healthcontent.contract;

import healthcontent.document.DocumentType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Tells what carries the content of a document as one of several schemas, one a type of document: the format of
 * {@code content} follows from {@code type}, and only a property of the same object can be a discriminator. Each of
 * them allows one value of {@code type}, so that it is also told apart by who only validates.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Variants.AFTER_SENT_FORMS)
public class Variants implements OASFilter {

    /** They are made of what is sent and of what is received. */
    static final int AFTER_SENT_FORMS = SentForms.AFTER_SOURCE_FORMS - 1;

    private static final String TYPE = "type";
    private static final String CONTENT = "content";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = new TreeMap<>(contract.getComponents().getSchemas());
        divideSent("BundleDocument", "Document", schemas);
        divideReceived("Change", schemas);
        divideReceived("Revision", schemas);
        contract.getComponents().setSchemas(schemas);
    }

    /** A component that is sent takes no other properties, so each variant has them all. */
    private static void divideSent(String component, String suffix, Map<String, Schema> schemas) {
        Schema whole = schemas.get(component);
        Map<String, String> variants = new LinkedHashMap<>();
        for (DocumentType type : DocumentType.values()) {
            Map<String, Schema> properties = new LinkedHashMap<>(whole.getProperties());
            properties.put(TYPE, only(type));
            properties.put(CONTENT, content(SentForms.sentContent(type)));
            Schema variant = OASFactory.createSchema()
                    .type(whole.getType())
                    .description("A document of the type `" + type.value() + "` to publish.")
                    .required(whole.getRequired())
                    .properties(properties);
            variant.setAdditionalPropertiesSchema(whole.getAdditionalPropertiesSchema());
            variants.put(type.value(), name(type, suffix));
            schemas.put(name(type, suffix), variant);
        }
        schemas.put(component, oneOf(whole.getDescription(), variants));
    }

    /** What all variants have stands once. */
    private static void divideReceived(String component, Map<String, Schema> schemas) {
        Schema whole = schemas.get(component);
        String common = "Any" + component;
        String told = whole.getProperties().get(CONTENT).getDescription();
        Map<String, Schema> properties = new LinkedHashMap<>(whole.getProperties());
        properties.remove(TYPE);
        properties.remove(CONTENT);
        schemas.put(
                common,
                OASFactory.createSchema()
                        .type(whole.getType())
                        .description("What is told whatever the type of the document.")
                        .required(whole.getRequired().stream()
                                .filter(name -> !name.equals(TYPE))
                                .toList())
                        .properties(properties));
        Map<String, String> variants = new LinkedHashMap<>();
        for (DocumentType type : DocumentType.values()) {
            Schema own = OASFactory.createSchema()
                    .addType(Schema.SchemaType.OBJECT)
                    .required(List.of(TYPE))
                    .addProperty(TYPE, only(type))
                    .addProperty(
                            CONTENT, content(SentForms.receivedContent(type)).description(told));
            variants.put(type.value(), name(type, component));
            schemas.put(
                    name(type, component),
                    OASFactory.createSchema()
                            .description("Of a document of the type `" + type.value() + "`.")
                            .allOf(List.of(OASFactory.createSchema().ref(common), own)));
        }
        schemas.put(component, oneOf(whole.getDescription(), variants));
    }

    private static Schema oneOf(String description, Map<String, String> variants) {
        Discriminator discriminator = OASFactory.createDiscriminator().propertyName(TYPE);
        List<Schema> schemas = new ArrayList<>();
        variants.forEach((value, component) -> {
            Schema reference = OASFactory.createSchema().ref(component);
            schemas.add(reference);
            discriminator.addMapping(value, reference.getRef());
        });
        return OASFactory.createSchema().description(description).oneOf(schemas).discriminator(discriminator);
    }

    private static Schema only(DocumentType type) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).constValue(type.value());
    }

    private static Schema content(String component) {
        return OASFactory.createSchema().ref(component);
    }

    private static String name(DocumentType type, String suffix) {
        String value = type.value();
        return value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1) + suffix;
    }
}

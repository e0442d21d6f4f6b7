package healthcontent.contract;

import healthcontent.document.DocumentType;
import healthcontent.document.source.DocumentSource;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Holds what is sent to the JSON Schemas that the service itself validates by: each component that a request body
 * consists of gets the constraints of its JSON Schema. Responses have components of their own, which are open, so that
 * a client goes on working when a property or a wider limit comes.
 *
 * <p>What a property is for is told by the records, what it may be by {@link SchemaFiles}. A component that is only
 * sent keeps its name; of one that is received, too, the form that is sent has the suffix {@code Input}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SentForms.AFTER_SOURCE_FORMS)
public class SentForms implements OASFilter {

    /** The lists that may be absent are told apart before. */
    static final int AFTER_SOURCE_FORMS = 0;

    private static final String SOURCE = "Source";
    private static final String INPUT = "Input";
    private static final String REFERENCE = "#/components/schemas/";

    /** The JSON Schema of each component that a body consists of, and of the content of each type. */
    private static final Map<String, String> HELD_TO = Map.of(
            "Bundle",
            "bundle.json",
            Forms.LOOKUP,
            "lookup.json",
            "ConditionSource",
            "condition.json",
            "TermSource",
            "cause.json",
            "ComparisonSource",
            "comparison.json");

    /** The component for the content of a document of this type as it is received. */
    static String receivedContent(DocumentType type) {
        return DocumentSource.formatOf(type).getSimpleName();
    }

    /** The component for the content of a document of this type as it is sent. */
    static String sentContent(DocumentType type) {
        return sentName(receivedContent(type));
    }

    private static String sentName(String component) {
        return (component.endsWith(SOURCE) ? component.substring(0, component.length() - SOURCE.length()) : component)
                + INPUT;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        new Forms(contract).add();
    }

    /** The forms of one contract, as they come to be. */
    private static final class Forms {

        private static final String LOOKUP = "RedFlagLookup";

        private final OpenAPI contract;
        private final SchemaFiles files = SchemaFiles.load();
        private final Map<String, Schema> told;
        private final Map<String, Schema> forms = new TreeMap<>();

        Forms(OpenAPI contract) {
            this.contract = contract;
            told = contract.getComponents().getSchemas();
        }

        void add() {
            HELD_TO.forEach((component, file) -> form(component, files.root(file)));
            Map<String, Schema> all = new TreeMap<>(told);
            all.putAll(forms);
            contract.getComponents().setSchemas(all);
        }

        /** The form of a component in which it is sent; its name is the answer. */
        private String form(String component, SchemaFiles.Place held) {
            String name = isOnlySent(component) ? component : sentName(component);
            if (!forms.containsKey(name)) {
                Schema described = told.get(component);
                Schema form = OASFactory.createSchema();
                forms.put(name, form);
                form.type(described.getType()).description(described.getDescription());
                Constraints.copy(held.node(), form);
                Map<String, Schema> properties = new LinkedHashMap<>();
                held.properties().forEach((property, place) -> {
                    Schema value = described.getProperties().get(property);
                    if (value == null) {
                        throw new IllegalStateException(component + " tells nothing of " + property);
                    }
                    properties.put(property, value(value, place));
                });
                form.setProperties(properties);
            }
            return name;
        }

        /** The value of a property, or an item of a list, as it is sent. */
        private Schema value(Schema described, SchemaFiles.Place place) {
            SchemaFiles.Place held = place.resolved();
            if (held.node().has("properties")) {
                Schema reference = reference(form(nameOf(described), held));
                reference.setDescription(described.getDescription());
                return reference;
            }
            if (described.getRef() != null && told.get(nameOf(described)).getEnumeration() != null) {
                return Vocabularies.OPEN.contains(nameOf(described)) ? closed(described) : described;
            }
            Optional<String> shared = place.sharedText();
            if (shared.isPresent()) {
                Schema reference = reference(shared(shared.get(), held));
                reference.setDescription(described.getDescription());
                reference.setExamples(described.getExamples());
                return reference;
            }
            Schema value = described.getRef() == null ? copy(described) : copy(told.get(nameOf(described)));
            value.setDescription(described.getDescription());
            Constraints.copy(held.node(), value);
            if (held.node().has("items")) {
                value.setItems(value(described.getItems(), held.items()));
            }
            return value;
        }

        /** A kind of text that many properties are, as a component. */
        private String shared(String definition, SchemaFiles.Place held) {
            String name = definition.substring(0, 1).toUpperCase(Locale.ROOT) + definition.substring(1);
            if (told.containsKey(name)) {
                throw new IllegalStateException("There are two components " + name);
            }
            Schema text = OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .description(held.node().path("description").asText());
            Constraints.copy(held.node(), text);
            forms.putIfAbsent(name, text);
            return name;
        }

        /** Of a list of values that is open where it is received: those that are taken. */
        private Schema closed(Schema described) {
            Schema open = told.get(nameOf(described));
            String name = nameOf(described) + INPUT;
            forms.putIfAbsent(
                    name,
                    OASFactory.createSchema()
                            .type(open.getType())
                            .description(open.getDescription())
                            .enumeration(open.getEnumeration()));
            return reference(name).description(described.getDescription());
        }

        private static String nameOf(Schema reference) {
            return reference.getRef().substring(REFERENCE.length());
        }

        private static boolean isOnlySent(String component) {
            return component.startsWith("Bundle") || component.equals(LOOKUP);
        }

        private static Schema reference(String component) {
            return OASFactory.createSchema().ref(component);
        }

        private static Schema copy(Schema described) {
            return OASFactory.createSchema()
                    .type(described.getType())
                    .format(described.getFormat())
                    .examples(described.getExamples())
                    .description(described.getDescription());
        }
    }
}

package healthcontent.contract.infobutton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What an Infobutton request may say, and how it is answered. Its resource reads the query as a whole. */
public final class InfobuttonOperations {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** An example makes the explorer fill it in. */
    private record Described(String text, String example) {}

    private static final Map<String, Described> PARAMETERS = parameters();

    private InfobuttonOperations() {}

    private static Map<String, Described> parameters() {
        Map<String, Described> parameters = new LinkedHashMap<>();
        parameters.put(
                "mainSearchCriteria.v.c",
                new Described(
                        "Code of what is asked about. A form that its system can't have finds nothing.", "G47.62"));
        parameters.put(
                "mainSearchCriteria.v.cs",
                new Described(
                        "OID of the code system, such as 2.16.840.1.113883.6.90 for ICD-10-CM, or its URI; required"
                                + " with a code.",
                        "2.16.840.1.113883.6.90"));
        parameters.put(
                "mainSearchCriteria.v.dn",
                new Described(
                        "Name of what is asked about, and `.ot` the words of a person: looked for only where there is no"
                                + " code, among names, and found where all its words are.",
                        null));
        parameters.put(
                "subTopic.v.c",
                new Described(
                        "What is to be known of it: Q000209 causes, Q000175 diagnosis, Q000628 treatments, Q000517"
                                + " prevention (MeSH), 47965005 comparisons (SNOMED CT). Another finds nothing.",
                        null));
        parameters.put("subTopic.v.cs", new Described("OID of its code system; required with a code.", null));
        parameters.put(
                "informationRecipient.languageCode.c",
                new Described(
                        "Language to read in, as a BCP 47 tag; `sp` is taken for Spanish. Without it `Accept-Language`"
                                + " decides.",
                        "en"));
        parameters.put(
                "knowledgeResponseType",
                new Described(
                        "`text/xml`, `application/json`, or `application/javascript` with `callback`. Without it"
                                + " `Accept` decides, and then XML.",
                        "application/json"));
        parameters.put(
                "callback",
                new Described(
                        "Function that a script calls: names of letters, digits, `_` and `$` with points between, at"
                                + " most 100 characters.",
                        null));
        return parameters;
    }

    /** Says what a request may say, and what comes of it. */
    public static void complete(Operation operation) {
        if (operation.getRequestBody() == null) {
            PARAMETERS.forEach((name, described) -> operation.addParameter(
                    parameter(name, text()).description(described.text()).example(described.example())));
            operation.addParameter(parameter(
                            "further",
                            OASFactory.createSchema()
                                    .addType(Schema.SchemaType.OBJECT)
                                    .additionalPropertiesSchema(text()))
                    .description("Any other parameter of the guide, each by its own name: further criteria are read,"
                            + " everything else is ignored."));
        } else {
            Schema form =
                    OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).additionalPropertiesSchema(text());
            PARAMETERS.forEach((name, described) -> {
                if (described.example() != null) { // what the explorer fills in
                    form.addProperty(name, text().examples(List.of(described.example())));
                }
            });
            operation
                    .getRequestBody()
                    .description("The parameters of `GET /infobutton`, each by its name.")
                    .required(true)
                    .content(OASFactory.createContent()
                            .addMediaType(FORM, OASFactory.createMediaType().schema(form)));
        }
        answer(operation);
    }

    private static void answer(Operation operation) {
        Content content = OASFactory.createContent()
                .addMediaType("text/xml", markup("An Atom feed (RFC 4287)."))
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("InfobuttonResponse")))
                .addMediaType(
                        "application/javascript", markup("A script that calls the function with the same as JSON."));
        Map<String, Header> headers = new TreeMap<>();
        headers.put("Cache-Control", header("`no-cache, no-store`: no cache keeps it."));
        headers.put("Pragma", header("`no-cache`, for caches of old."));
        operation
                .getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("What there is; a feed without entries where there is nothing.")
                                .headers(headers)
                                .content(content));
    }

    private static MediaType markup(String description) {
        return OASFactory.createMediaType().schema(text().description(description));
    }

    private static Parameter parameter(String name, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema);
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    /** The statuses of the problems that come as everywhere. */
    public static Set<String> problems(Operation operation) {
        return operation.getRequestBody() == null ? Set.of("500", "503") : Set.of("413", "500", "503");
    }

    /** When the others come, by status. */
    public static Map<String, String> ownProblems(Operation operation) {
        Map<String, String> problems = new TreeMap<>();
        problems.put(
                "400",
                "There is no criterion, a code has no code system, a value that is read is malformed, or a name stands"
                        + " there twice with different values; `errors` names each. What is not read is never at fault.");
        if (operation.getRequestBody() != null) {
            problems.put("415", "The body is not a form (`" + FORM + "`), or is compressed.");
        }
        return problems;
    }
}

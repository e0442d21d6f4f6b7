package healthcontent.infobutton;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;

import healthcontent.TestBundle;
import healthcontent.TestDocument;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** Infobutton requests as tests send them, and the content that answers them. */
final class Infobutton {

    static final String PATH = "/infobutton";
    static final String JSON = "&knowledgeResponseType=application/json";
    static final String ICD_10_CM = "mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=";

    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

    static final TestDocument CRAMPS = condition("leg-cramps")
            .named("Leg cramps")
            .with("summary", "In 1 < 2 legs & \"hurts\" = a lot > 0.")
            .with("alsoKnownAs", List.of("Charley horse"))
            .adding("codes", code("G47.62", "Sleep related leg cramps"))
            .adding("codes", code("R25.2", "Cramp and spasm"))
            .withCause("heat")
            .withSymptom("swelling")
            .withRedFlag("swelling", "swelling", "urgent")
            .adding(
                    "treatments",
                    Map.of("slug", "stretch", "name", "Stretching", "kind", "self-care", "detail", "Pull."))
            .adding("prevention", Map.of("slug", "drink", "title", "Drink", "detail", "Water."));

    static final TestDocument CALAMBRES = CRAMPS.in("es")
            .named("Calambres en las piernas")
            .with("alsoKnownAs", List.of())
            .with("narrowerNames", List.of("Calambres nocturnos en las piernas"))
            .with("summary", "Un calambre duele.");

    static final TestDocument RESTLESS =
            condition("restless-legs-syndrome").adding("codes", code("G25.81", "Restless legs syndrome"));

    private Infobutton() {}

    /** The content of all these tests. */
    static TestBundle content() {
        return TestBundle.of(
                cause("heat"),
                symptom("swelling").adding("codes", code("M79.89", "Soft tissue swelling")),
                CRAMPS,
                CALAMBRES,
                RESTLESS,
                comparison("cramps-vs-restless", "leg-cramps", "restless-legs-syndrome")
                        .named("Cramps or restless legs"));
    }

    private static Map<String, String> code(String code, String display) {
        return Map.of("system", ICD, "code", code, "display", display);
    }

    /** As it stands, so that nothing is encoded twice. */
    static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false).get(PATH + "?" + query).then();
    }

    static ValidatableResponse post(String form) {
        return given().contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(PATH)
                .then();
    }

    /** An answer as JSON for a code of ICD-10-CM, and what else the request says. */
    static ValidatableResponse ask(String code, String more) {
        return get(ICD_10_CM + code + JSON + more).statusCode(200);
    }
}

package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A condition, as what its page is about (schema.org MedicalCondition). */
final class Condition {

    private static final String RISK_FACTORS = "risk-factors";

    private Condition() {}

    static Node of(JsonNode condition, Page page) {
        return page.node("MedicalCondition")
                .say("name", condition.path("name"))
                .sayAll("alternateName", condition.path("alsoKnownAs"))
                .say("description", condition.path("summary"))
                .withAll("code", Code.all(condition, page))
                .withAll("signOrSymptom", Items.of(condition.path("symptoms"), symptom -> symptom(symptom, page)))
                .withAll("cause", Items.of(condition.path("causes"), cause -> cause(cause, page)))
                .withAll("riskFactor", riskFactors(condition.path("furtherSections"), page))
                .withAll("typicalTest", Items.of(condition.path("diagnosis").path("tests"), test -> test(test, page)))
                .withAll(
                        "possibleTreatment",
                        Items.of(condition.path("treatments"), treatment -> treatment(treatment, page)))
                .withAll(
                        "primaryPrevention",
                        Items.of(
                                condition.path("prevention"),
                                step -> page.node("MedicalTherapy")
                                        .say("name", step.path("title"))
                                        .say("description", step.path("detail"))))
                .withAll(
                        "differentialDiagnosis",
                        Items.of(condition.path("comparisons"), comparison -> compared(comparison, page)));
    }

    private static Node symptom(JsonNode symptom, Page page) {
        return page.link("MedicalSymptom", symptom)
                .say("description", symptom.path("description"), symptom.path("descriptionLanguage"));
    }

    private static Node cause(JsonNode cause, Page page) {
        return page.link("MedicalCause", cause).say("description", cause.path("explanation"));
    }

    /** The things that a section about risk factors lists. They stand in the section too. */
    private static List<Node> riskFactors(JsonNode sections, Page page) {
        return StreamSupport.stream(sections.spliterator(), false)
                .filter(section -> section.path("aspect").asText().equals(RISK_FACTORS))
                .flatMap(section -> Items.of(
                        section.path("items"),
                        item -> page.node("MedicalRiskFactor")
                                .say("name", item.path("title"))
                                .say("description", item.path("detail")))
                        .stream())
                .toList();
    }

    private static Node test(JsonNode test, Page page) {
        return page.node("MedicalTest")
                .say("name", test.path("name"))
                .sayAll("description", test.path("purpose"))
                .sayAll("description", test.path("procedure"));
    }

    private static Node treatment(JsonNode treatment, Page page) {
        return page.node("MedicalTherapy")
                .say("name", treatment.path("name"))
                .say(
                        "disambiguatingDescription",
                        page.words().of("kind", treatment.path("kind").asText()))
                .say("description", treatment.path("detail"));
    }

    private static Node compared(JsonNode comparison, Page page) {
        return page.node("DDxElement")
                .link("url", comparison.path("href"))
                .with("diagnosis", page.link("MedicalCondition", comparison.path("with")));
    }
}

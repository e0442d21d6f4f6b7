package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;

/** A cause or a symptom, as what its page is about. */
final class Term {

    private Term() {}

    static Node cause(JsonNode cause, Page page) {
        return of("MedicalCause", cause, page)
                .withAll(
                        "causeOf",
                        Items.of(cause.path("conditions"), condition -> page.link("MedicalCondition", condition)));
    }

    static Node symptom(JsonNode symptom, Page page) {
        return of("MedicalSymptom", symptom, page);
    }

    private static Node of(String type, JsonNode term, Page page) {
        return page.node(type)
                .say("name", term.path("name"))
                .sayAll("alternateName", term.path("alsoKnownAs"))
                .say("description", term.path("description"))
                .withAll("code", Code.all(term, page));
    }
}

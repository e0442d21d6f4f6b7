package healthcontent.representation.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Whether a clinician reviewed the text. FHIR calls a composition {@code final} that is complete and verified by an
 * appropriate person, and {@code preliminary} one whose content may be unverified.
 */
final class Review {

    private static final String REVIEWED = "reviewed";

    private Review() {}

    static String status(JsonNode review) {
        return isReviewed(review) ? "final" : "preliminary";
    }

    /** Says who reviewed it, and on which day. Nothing where nobody did. */
    static void write(JsonNode json, Identity identity, ObjectNode composition, Resources resources) {
        JsonNode review = json.path("review");
        if (!isReviewed(review)) {
            return;
        }
        ObjectNode attester = composition.putArray("attester").addObject().put("mode", "professional");
        if (review.has("reviewedOn")) {
            attester.set("time", review.path("reviewedOn"));
        }
        if (review.has("reviewer")) {
            String urn = identity.ofPart("reviewer", json.path("revision").asInt());
            attester.set("party", Resources.reference(urn));
            practitioner(review.path("reviewer"), resources.add("Practitioner", urn));
        }
    }

    private static void practitioner(JsonNode reviewer, ObjectNode practitioner) {
        practitioner.putArray("name").addObject().set("text", reviewer.path("name"));
        if (reviewer.has("credentials")) {
            practitioner
                    .putArray("qualification")
                    .addObject()
                    .putObject("code")
                    .set("text", reviewer.path("credentials"));
        }
    }

    private static boolean isReviewed(JsonNode review) {
        return review.path("status").asText().equals(REVIEWED);
    }
}

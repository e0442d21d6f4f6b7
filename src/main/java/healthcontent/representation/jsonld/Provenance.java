package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where a text comes from: its revision, its review, its sources and its disclaimer, as those of the page it is in. */
final class Provenance {

    private static final String REVIEWED = "reviewed";

    private Provenance() {}

    /** Says it of a page, but for what stands in parts. */
    static Node say(JsonNode of, Node node, Page page) {
        JsonNode review = of.path("review");
        node.say("version", of.path("revision"))
                .say("dateModified", of.path("updatedAt"))
                .say(
                        "creativeWorkStatus",
                        page.words().of("review." + review.path("status").asText()));
        if (review.path("status").asText().equals(REVIEWED)) {
            node.say("lastReviewed", review.path("reviewedOn"));
            if (review.has("reviewer")) {
                node.with("reviewedBy", reviewer(review.path("reviewer"), page));
            }
        }
        return node.withAll("citation", Items.of(of.path("sources"), source -> citation(source, page)));
    }

    /** What of it stands in parts of the page. */
    static List<Node> parts(JsonNode of, JsonNode language, Page page) {
        List<Node> parts = new ArrayList<>();
        if (of.path("review").has("nextReviewOn")) {
            parts.add(page.part("nextReview").sayAll("text", of.path("review").path("nextReviewOn")));
        }
        if (of.has("disclaimer")) {
            parts.add(page.part("disclaimer").sayAll("text", of.path("disclaimer"), language));
        }
        return parts;
    }

    /**
     * The page that a text comes from which stands on another.
     *
     * @param language of the text, missing where it is that of the page on which it stands
     */
    static Node origin(JsonNode of, JsonNode language, Page page) {
        Node origin = page.node("MedicalWebPage").link("url", of.path("href"));
        if (language.isMissingNode()) {
            origin.say("inLanguage", page.language());
        } else {
            origin.say("inLanguage", language);
        }
        return say(of, origin, page).inOrder("hasPart", parts(of, language, page));
    }

    private static Node reviewer(JsonNode reviewer, Page page) {
        Node person = page.node("Person").say("name", reviewer.path("name"));
        return reviewer.has("credentials")
                ? person.with(
                        "hasCredential",
                        page.node("EducationalOccupationalCredential").say("name", reviewer.path("credentials")))
                : person;
    }

    private static Node citation(JsonNode source, Page page) {
        Node work = page.node("CreativeWork").say("name", source.path("title")).say("url", source.path("url"));
        if (source.has("publisher")) {
            work.with("publisher", page.node("Organization").say("name", source.path("publisher")));
        }
        if (source.has("reviewedBy")) {
            work.say(
                    "creditText",
                    page.words().of("sourceReviewedBy") + " "
                            + source.path("reviewedBy").asText());
        }
        if (source.has("licence")) {
            work.with("license", page.node("CreativeWork").say("name", source.path("licence")));
        }
        return work;
    }
}

package healthcontent.content.redflag;

import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedFlagTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void theMostUrgentComesFirst() {
        publishThree();
        get("/v1/red-flags")
                .body("data.slug", contains("z", "y", "x"))
                .body("data.urgency", contains("emergency", "urgent", "soon"))
                .body("data[0].name", equalTo("Warning of z"))
                .body("data[0].match", equalTo("any"))
                .body("data[0].condition.slug", equalTo("b"))
                .body("data[0].condition.href", equalTo("/v1/conditions/b"))
                .body("data[0].symptoms.slug", contains("pain"))
                .body("data[0].language", equalTo("en"))
                .body("data[0].mayIndicate", contains("Something serious"));
    }

    @Test
    void theOrderIsTheSameWhereverRedFlagsStand() {
        TestDocument cramps = condition("cramps").withSymptom("pain");
        for (String flag : List.of("b soon", "d urgent", "c urgent", "a immediate", "f emergency", "e immediate")) {
            cramps = cramps.withRedFlag(flag.substring(0, 1), "pain", flag.substring(2));
        }
        TestDocument bare = condition("cramps").withSymptom("pain");
        content.publish(symptom("pain"), bare, bare.in("es"));
        content.publish(cramps);
        for (String language : List.of("en", "es")) {
            String reader = "?lang=" + language;
            get("/v1/conditions/cramps" + reader).body("redFlags.slug", contains("f", "a", "e", "d", "c", "b"));
            get("/v1/conditions/cramps/red-flags" + reader).body("data.slug", contains("f", "a", "e", "d", "c", "b"));
            get("/v1/red-flags" + reader).body("data.slug", contains("f", "a", "e", "d", "c", "b"));
            get("/v1/symptoms/pain" + reader)
                    .body("conditions[0].redFlags.slug", contains("f", "a", "e", "d", "c", "b"));
            get("/v1/symptoms" + reader).body("data[0].redFlags.slug", contains("f", "a", "e", "d", "c", "b"));
        }
    }

    @Test
    void whatATranslationLacksComesLastWithinItsUrgency() {
        TestDocument cramps = condition("cramps").withSymptom("pain");
        content.publish(
                symptom("pain"),
                cramps,
                cramps.in("es").withRedFlag("own-soon", "pain", "soon").withRedFlag("own-urgent", "pain", "urgent"));
        content.publish(cramps.withRedFlag("urgent", "pain", "urgent").withRedFlag("immediate", "pain", "immediate"));
        for (String list : List.of("/v1/conditions/cramps/red-flags", "/v1/red-flags")) {
            get(list + "?lang=es").body("data.slug", contains("immediate", "own-urgent", "urgent", "own-soon"));
        }
    }

    @Test
    void filtersNarrowTogether() {
        publishThree();
        get("/v1/red-flags?condition=a").body("data.slug", contains("y", "x"));
        get("/v1/red-flags?symptom=pain").body("data.slug", contains("z", "x"));
        get("/v1/red-flags?urgency=urgent").body("data.slug", contains("y"));
        get("/v1/red-flags?urgency=immediate").body("data", empty());
        get("/v1/red-flags?condition=a&symptom=pain").body("data.slug", contains("x"));
        get("/v1/red-flags?condition=nothing").body("data", empty());
    }

    @Test
    void aRedFlagIsFoundByEachOfItsSymptoms() {
        content.publish(
                symptom("pain"),
                symptom("swelling"),
                symptom("itch"),
                condition("a")
                        .withSymptom("pain")
                        .withSymptom("swelling")
                        .withSymptom("itch")
                        .withRedFlag("both", "all", List.of("swelling", "pain"), "immediate")
                        .withRedFlag("one", "any", List.of("pain", "swelling"), "urgent"));
        get("/v1/red-flags?symptom=pain&total=true")
                .body("data.slug", contains("both", "one"))
                .body("page.total", equalTo(2))
                .body("data.match", contains("all", "any"))
                .body("data[0].symptoms.slug", contains("swelling", "pain"))
                .body("data[0].symptoms.name", contains("Name of swelling", "Name of pain"))
                .body("data[0].symptoms.href", contains("/v1/symptoms/swelling", "/v1/symptoms/pain"));
        get("/v1/red-flags?symptom=swelling").body("data.slug", contains("both", "one"));
        get("/v1/red-flags?symptom=itch").body("data", empty());
        get("/v1/conditions/a")
                .body("symptoms.redFlag", contains(true, true, false))
                .body("redFlags[0].symptoms.slug", contains("swelling", "pain"));
        get("/v1/symptoms/swelling").body("conditions[0].redFlags.slug", contains("both", "one"));
        get("/v1/symptoms/itch").body("redFlag", equalTo(false)).body("conditions[0].redFlag", equalTo(false));
        get("/v1/symptoms?q=itch").body("data[0].redFlag", equalTo(false)).body("data[0].redFlags", empty());
    }

    @Test
    void aListedSymptomTellsOfTheMostUrgentRedFlagsThatNameIt() {
        publishThree();
        get("/v1/symptoms?q=pain")
                .body("data.redFlag", contains(true))
                .body("data[0].redFlags.slug", contains("z", "x"))
                .body("data[0].redFlags.name", contains("Warning of z", "Warning of x"))
                .body("data[0].redFlags.urgency", contains("emergency", "soon"))
                .body("data[0].redFlags.why", contains("Why z matters.", "Why x matters."))
                .body("data[0].redFlags.action", contains("See a doctor.", "See a doctor."))
                .body("data[0].redFlags.condition.slug", contains("b", "a"))
                .body("data[0].redFlags.href", contains("/v1/conditions/b/red-flags", "/v1/conditions/a/red-flags"));
        TestDocument many = condition("many").withSymptom("pain");
        for (int i = 10; i < 30; i++) {
            many = many.withRedFlag("flag-" + i, "pain", i % 2 == 0 ? "soon" : "immediate");
        }
        content.publish(many);
        get("/v1/symptoms?q=pain")
                .body("data[0].redFlags.size()", equalTo(10))
                .body("data[0].redFlags.urgency[0]", equalTo("emergency"))
                .body("data[0].redFlags.urgency[9]", equalTo("immediate"));
        get("/v1/symptoms/pain").body("conditions.redFlags.flatten().size()", equalTo(22));
    }

    @Test
    void aWalkThroughThePagesMeetsEachOnce() {
        publishThree();
        assertEquals(List.of("z", "y", "x"), walk("/v1/red-flags?limit=1&total=true", page -> {
            assertEquals(3, page.getInt("page.total"));
        }));
    }

    /** Positions alone would lead past the one that has moved to where another was. */
    @Test
    void aWalkMissesNoneOfAConditionThatChangesMeanwhile() {
        TestDocument a = condition("a").withSymptom("pain");
        content.publish(
                symptom("pain"),
                a.withRedFlag("p", "pain", "urgent")
                        .withRedFlag("q", "pain", "urgent")
                        .withRedFlag("r", "pain", "urgent"),
                condition("b").withSymptom("pain").withRedFlag("s", "pain", "urgent"));
        List<Integer> pages = new ArrayList<>();
        List<String> met = walk("/v1/red-flags?limit=2", page -> {
            if (pages.isEmpty()) {
                content.publish(a.withRedFlag("q", "pain", "urgent").withRedFlag("r", "pain", "urgent"));
            }
            pages.add(pages.size());
        });
        assertEquals(List.of("p", "q", "q", "r", "s"), met);
    }

    /** The slugs on all pages, each of which may be looked at before the next is asked for. */
    private static List<String> walk(String list, Consumer<JsonPath> look) {
        List<String> slugs = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = get(list + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            slugs.addAll(page.getList("data.slug"));
            cursor = page.getString("page.nextCursor");
            look.accept(page);
        } while (cursor != null);
        return slugs;
    }

    @Test
    void aRedFlagThatOnlyTheOriginalHasIsAppendedInItsLanguage() {
        TestDocument cramps = condition("cramps").withSymptom("pain").withRedFlag("pain", "pain", "soon");
        content.publish(
                symptom("pain"), symptom("swelling"), cramps, cramps.in("es").named("Calambres"));
        content.publish(cramps.without("redFlags")
                .withSymptom("swelling")
                .withRedFlag("swollen", "swelling", "emergency")
                .withRedFlag("pain", "pain", "urgent"));

        get("/v1/conditions/cramps?lang=es")
                .body("language", equalTo("es"))
                .body("redFlags.slug", contains("swollen", "pain"))
                .body("redFlags.urgency", contains("emergency", "urgent"))
                .body("redFlags.language", contains("en", null));
        get("/v1/conditions/cramps/red-flags?lang=es").body("data.slug", contains("swollen", "pain"));
        get("/v1/red-flags?lang=es")
                .body("data.slug", contains("swollen", "pain"))
                .body("data.language", contains("en", "es"))
                .body("data[0].condition.name", equalTo("Calambres"))
                .body("data[0].condition.language", equalTo("es"));
        get("/v1/symptoms/swelling?lang=en").body("conditions.redFlag", contains(true));
    }

    @Test
    void aRedFlagThatTheOriginalTiesToAnotherSymptomComesFromTheOriginal() {
        TestDocument cramps = condition("cramps").withSymptom("pain").withSymptom("swelling");
        TestDocument flagged = cramps.withRedFlag("clot", "pain", "urgent");
        content.publish(symptom("pain"), symptom("swelling"), flagged, flagged.in("es"));
        content.publish(cramps.withRedFlag("clot", "swelling", "soon"));

        get("/v1/conditions/cramps?lang=es")
                .body("redFlags.slug", contains("clot"))
                .body("redFlags.symptoms.slug", contains(List.of("swelling")))
                .body("redFlags.urgency", contains("soon"))
                .body("redFlags.language", contains("en"))
                .body("symptoms.redFlag", contains(false, true));
    }

    @Test
    void aRedFlagThatIsMetLessOftenThanInTheOriginalComesFromTheOriginalInItsPlace() {
        TestDocument cramps = condition("cramps").withSymptom("pain").withSymptom("swelling");
        TestDocument before = cramps.withRedFlag("clot", "all", List.of("pain", "swelling"), "immediate")
                .withRedFlag("other", "pain", "urgent");
        content.publish(symptom("pain"), symptom("swelling"), before, before.in("es"));
        content.publish(cramps.withRedFlag("other", "pain", "urgent")
                .withRedFlag("clot", "any", List.of("swelling", "pain"), "urgent"));

        get("/v1/conditions/cramps?lang=es")
                .body("redFlags.slug", contains("clot", "other"))
                .body("redFlags.match", contains("any", "any"))
                .body("redFlags[0].symptoms.slug", contains("swelling", "pain"))
                .body("redFlags.urgency", contains("immediate", "urgent"))
                .body("redFlags.language", contains("en", null));
    }

    @Test
    void aRedFlagThatIsMetMoreOftenThanInTheOriginalStays() {
        TestDocument cramps = condition("cramps").withSymptom("pain").withSymptom("swelling");
        content.publish(
                symptom("pain"),
                symptom("swelling"),
                cramps.withRedFlag("clot", "all", List.of("pain", "swelling"), "urgent"),
                condition("cramps").in("es").withSymptom("pain").withRedFlag("clot", "pain", "urgent"));

        get("/v1/conditions/cramps?lang=es")
                .body("redFlags.match", contains("any"))
                .body("redFlags[0].symptoms.slug", contains("pain"))
                .body("redFlags.language", contains((Object) null))
                .body("symptoms.slug", contains("pain"));
    }

    @Test
    void aSymptomThatOnlyTheOriginalListsComesWithItsRedFlag() {
        TestDocument cramps = condition("cramps").withSymptom("pain");
        content.publish(
                symptom("pain"),
                symptom("swelling"),
                symptom("swelling").in("es").named("Hinchazón"),
                symptom("fever"),
                symptom("itch"),
                cramps,
                cramps.in("es").named("Calambres"));
        content.publish(cramps.withSymptom("itch")
                .adding("symptoms", Map.of("symptom", "fever"))
                .withSymptom("swelling")
                .withRedFlag("hot", "fever", "soon")
                .withRedFlag("swollen", "swelling", "urgent")
                .withRedFlag("one-sided", "swelling", "emergency"));

        get("/v1/conditions?symptom=swelling&lang=es").body("data.name", contains("Calambres"));
        get("/v1/conditions?symptom=itch&lang=es").body("data", empty());
        get("/v1/symptoms/swelling?lang=es")
                .body("conditions.slug", contains("cramps"))
                .body("conditions.redFlag", contains(true))
                .body("conditions.language", contains((Object) null))
                .body("conditions.description", contains("How swelling feels."))
                .body("conditions.descriptionLanguage", contains("en"));
        get("/v1/conditions/cramps?lang=es")
                .body("symptoms.slug", contains("pain", "fever", "swelling"))
                .body("symptoms.name", contains("Name of pain", "Name of fever", "Hinchazón"))
                .body("symptoms.language", contains("en", "en", null))
                .body("symptoms.redFlag", contains(false, true, true))
                .body("symptoms.description", contains("How pain feels.", null, "How swelling feels."))
                .body("symptoms.descriptionLanguage", contains(null, null, "en"));
        get("/v1/conditions/cramps/symptoms?lang=es").body("data.slug", contains("pain", "fever", "swelling"));
        get("/v1/conditions/cramps/symptoms?lang=en")
                .body("data.slug", contains("pain", "itch", "fever", "swelling"))
                .body("data.descriptionLanguage", contains(null, null, null, null));
    }

    @Test
    void aSymptomThatTheTranslationListsKeepsItsPlaceAndItsTextAndIsARedFlag() {
        TestDocument cramps = condition("cramps").withSymptom("pain").withSymptom("swelling");
        content.publish(
                symptom("pain"),
                symptom("swelling"),
                cramps,
                condition("cramps")
                        .in("es")
                        .adding("symptoms", Map.of("symptom", "swelling", "description", "Se hincha."))
                        .withSymptom("pain"));
        content.publish(cramps.withRedFlag("swollen", "swelling", "urgent"));

        get("/v1/conditions/cramps/symptoms?lang=es")
                .body("data.slug", contains("swelling", "pain"))
                .body("data.redFlag", contains(true, false))
                .body("data.description", contains("Se hincha.", "How pain feels."))
                .body("data.descriptionLanguage", contains(null, null));
        get("/v1/symptoms/swelling?lang=es").body("conditions.redFlag", contains(true));
    }

    @Test
    void aSymptomGoesAgainWithTheRedFlagThatBroughtIt() {
        TestDocument cramps = condition("cramps").withSymptom("pain");
        content.publish(symptom("pain"), symptom("swelling"), cramps, cramps.in("es"));
        TestDocument flagged = cramps.withSymptom("swelling").withRedFlag("swollen", "swelling", "urgent");
        content.publish(flagged);
        get("/v1/conditions?symptom=swelling&lang=es").body("data.slug", contains("cramps"));

        content.publish(cramps.withSymptom("swelling"));

        get("/v1/conditions?symptom=swelling&lang=es").body("data", empty());
        get("/v1/conditions?symptom=swelling&lang=en").body("data.slug", contains("cramps"));
    }

    @Test
    void aHigherUrgencyOfTheTranslationStays() {
        TestDocument cramps = condition("cramps").withSymptom("pain");
        content.publish(
                symptom("pain"),
                cramps.withRedFlag("pain", "pain", "soon"),
                cramps.in("es").withRedFlag("pain", "pain", "urgent"));
        get("/v1/conditions/cramps?lang=es").body("redFlags.urgency", contains("urgent"));
        get("/v1/conditions/cramps?lang=en").body("redFlags.urgency", contains("soon"));
    }

    private void publishThree() {
        content.publish(
                symptom("pain"),
                symptom("swelling"),
                condition("a")
                        .withSymptom("pain")
                        .withSymptom("swelling")
                        .withRedFlag("x", "pain", "soon")
                        .withRedFlag("y", "swelling", "urgent"),
                condition("b").withSymptom("pain").withRedFlag("z", "pain", "emergency"));
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then().statusCode(200);
    }
}

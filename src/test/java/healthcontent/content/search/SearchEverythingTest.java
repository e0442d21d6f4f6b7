package healthcontent.content.search;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.Repetitions;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.limit.Limits;
import healthcontent.release.Publisher;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search over everything: what is a hit, in which order, and what is told of each. */
@QuarkusTest
class SearchEverythingTest {

    private static final int LONGEST = 200;
    private static final String ROWS =
            "select reader_language, type, slug, part_of, words from search_document order by 1, 2, 3, 4";
    private static final String WORDS = "select * from search_word order by 1, 2";

    @Inject
    TestContent content;

    @Inject
    Publisher publisher;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void everyKindOfThingIsAHitAndSaysWhereItIs() {
        content.publish(
                cause("heat").named("Zumbaroo heat"),
                symptom("ache").named("Zumbaroo ache"),
                condition("gout")
                        .named("Zumbaroo gout")
                        .withSymptom("ache")
                        .withRedFlag("strong-ache", "ache", "urgent")
                        .adding("faqs", Map.of("slug", "why", "question", "Why zumbaroo?", "answer", "It depends.")),
                condition("other"),
                comparison("pair", "gout", "other").named("Zumbaroo pair"));
        JsonPath answer = Searching.of("zumbaroo", "en").answer();
        Map<String, String> places = answer.<Map<String, Object>>getList("data").stream()
                .collect(Collectors.toMap(
                        hit -> hit.get("type").toString(),
                        hit -> hit.get("href").toString()));
        assertEquals(
                Map.of(
                        "cause", "/v1/causes/heat?lang=en",
                        "symptom", "/v1/symptoms/ache?lang=en",
                        "condition", "/v1/conditions/gout?lang=en",
                        "red-flag", "/v1/conditions/gout/red-flags?lang=en",
                        "faq", "/v1/faqs/why?lang=en",
                        "comparison", "/v1/comparisons/pair?lang=en"),
                places);
        places.values().forEach(href -> given().get(href).then().statusCode(200));
        for (String part : List.of("red-flag", "faq")) {
            assertEquals("gout", answer.getString("data.find { it.type == '" + part + "' }.condition.slug"));
        }
        assertEquals("unreviewed", answer.getString("data[0].review.status"));
    }

    @Test
    void aRedFlagAndItsSymptomComeBeforeWhatMatchesAsWellAndSayThatTheyAre() {
        content.publish(
                cause("heat").named("Zumbaroo"),
                condition("another").named("Zumbaroo"),
                symptom("a-harmless").named("Zumbaroo"),
                symptom("alarming").named("Zumbaroo"),
                condition("gout")
                        .withSymptom("alarming")
                        .withRedFlag("flag", "alarming", "urgent")
                        .changedContent(gout -> gout.withObject("/redFlags/0").put("name", "Zumbaroo")));
        Searching searching = Searching.of("zumbaroo", "en");
        assertEquals(
                List.of(
                        "red-flag/flag",
                        "symptom/alarming",
                        "condition/another",
                        "symptom/a-harmless",
                        "cause/heat",
                        "condition/gout"),
                searching.found());
        assertEquals(
                List.of(true, true, false, false, false, false),
                searching.answer().getList("data.redFlag"));
    }

    @Test
    void theNameCountsMoreThanWhatIsSaidAndThatMoreThanWhatIsAlsoSaid() {
        content.publish(
                condition("further")
                        .with("prevention", List.of(Map.of("slug", "p", "title", "Zumbaroo", "detail", "D."))),
                condition("told").with("summary", "It is a zumbaroo."),
                condition("called").with("alsoKnownAs", List.of("Zumbaroo of the foot")),
                condition("named").named("Zumbaroo disease"));
        assertEquals(
                List.of("condition/named", "condition/called", "condition/told", "condition/further"),
                Searching.of("zumbaroo", "en").found());
    }

    @Test
    void eachReaderSeesTheTranslationWhereThereIsOneAndElseTheOriginal() {
        content.publish(
                condition("gout").named("Gout"),
                condition("gout").in("es").named("Gota"),
                condition("untranslated").named("Gout of the hand"));
        assertEquals(List.of("condition/gout"), Searching.of("gota", "es").found());
        Searching original = Searching.of("hand", "es");
        assertEquals(List.of("condition/untranslated"), original.found());
        assertEquals("en", original.answer().getString("data[0].language"));
        assertEquals(List.of(), Searching.of("gota", "en").found());
        given().header("Accept-Language", "es-MX")
                .get("/v1/search?q=gota")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("es"))
                .body("data.size()", is(1));
    }

    @Test
    void whatWasWithdrawnIsNeverFoundAndNeitherIsWhatBelongedToIt() {
        TestDocument gout = condition("gout")
                .named("Zumbaroo")
                .withSymptom("ache")
                .withRedFlag("flag", "ache", "urgent")
                .with("faqs", List.of(Map.of("slug", "why", "question", "Why zumbaroo?", "answer", "A.")));
        content.publish(symptom("ache"), gout, gout.in("es"), condition("other"), comparison("pair", "gout", "other"));
        assertFalse(Searching.of("zumbaroo", "en").found().isEmpty());
        content.publish(TestBundle.of().withdraw(gout, "editorial"));
        for (String language : List.of("en", "es")) {
            assertEquals(List.of(), Searching.of("zumbaroo", language).found());
            assertEquals(List.of(), Searching.of("pair", language).found());
        }
        assertEquals(List.of(), content.rows("select from search_word where word = 'zumbaroo'"));
    }

    @Test
    void aRedFlagFollowsItsSymptomAndAComparisonItsConditions() {
        TestDocument gout = condition("gout").withSymptom("ache").withRedFlag("flag", "ache", "urgent");
        content.publish(
                symptom("ache"),
                gout,
                condition("other"),
                comparison("pair", "gout", "other").named("Two of them"));
        content.publish(symptom("ache").named("Zumbaroo"));
        assertEquals(
                List.of("symptom/ache", "red-flag/flag"),
                Searching.of("zumbaroo", "en").found());
        content.publish(gout.with("alsoKnownAs", List.of("Klimbim")));
        assertTrue(Searching.of("klimbim", "en").found().contains("comparison/pair"));
    }

    /** Also what a release changed step by step. */
    @Test
    void whatIsFilledAnewIsWhatReleasesHadMade() {
        TestDocument gout = condition("gout")
                .withSymptom("ache")
                .withRedFlag("flag", "ache", "urgent")
                .withFaq("why");
        content.publish(
                symptom("ache"),
                gout,
                gout.in("es").named("Gota"),
                condition("other"),
                comparison("pair", "gout", "other"));
        content.publish(gout.named("Gout again").withFaq("how"), symptom("ache").named("Aching"));
        content.publish(TestBundle.of().withdraw(gout.in("es"), "editorial"));
        List<String> rows = content.rows(ROWS);
        List<String> words = content.rows(WORDS);
        content.execute(
                "delete from search_document; delete from search_word; update content_state set filled_by = null");
        publisher.settleLanguages();
        assertEquals(rows, content.rows(ROWS));
        assertEquals(words, content.rows(WORDS));
        assertTrue(rows.size() > 10, rows.toString());
    }

    @Test
    void anExcerptShowsTheWordsInTheirPlaceAsTextAndNotAsMarkup() {
        content.publish(condition("gout")
                .with("summary", "It is 3 < 4 and no match.")
                .with("overview", List.of("A Zümbaroo, or two zumbaroos, & more.")));
        Searching searching = Searching.of("zumbaroo", "en");
        assertEquals("A [Zümbaroo], or two [zumbaroos], & more.", searching.excerpt(0));
        assertEquals("It is 3 < 4 and no match.", Searching.of("gout", "en").excerpt(0));
    }

    @Test
    void aListIsWalkedInPagesThatTogetherAreTheWholeOfIt() {
        content.publish(TestBundle.of(IntStream.range(0, 45)
                .mapToObj(i -> cause("c" + i).named("Zumbaroo " + i % 7))
                .toList()));
        List<String> all = Searching.of(Map.of("q", "zumbaroo", "limit", 100)).found();
        List<String> walked = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(Map.of("q", "zumbaroo", "limit", 10));
        String cursor;
        do {
            Searching page = Searching.of(parameters);
            walked.addAll(page.found());
            cursor = page.answer().getString("page.nextCursor");
            parameters.put("cursor", cursor);
        } while (cursor != null);
        assertEquals(all, walked);
        assertEquals(45, walked.size());
    }

    @Test
    void nothingFoundIsAnEmptyListWithAdviceForAnEmergency() {
        given().get("/v1/search?q=zumbaroo")
                .then()
                .statusCode(200)
                .body("data", empty())
                .body("page.nextCursor", nullValue())
                .body("emergencyAdvice", equalTo("If this is an emergency, call your local emergency number now."));
        given().get("/v1/search?q=zumbaroo&lang=es")
                .then()
                .body("emergencyAdvice", containsString("número de emergencias"));
    }

    @Test
    void nobodyStoresASearchAndHeadIsAnsweredAsGetIs() {
        content.publish(condition("gout"));
        var got = given().get("/v1/search?q=gout").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        given().head("/v1/search?q=gout")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("ETag", equalTo(got.extract().header("ETag")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', q",
        "?q=, q",
        "?q=%20, q",
        "?q=%00, q",
        "?q=%FF, q",
        "?q=a&q=b, q",
        "?q=a&total=true, total",
        "?q=a&sort=name, sort",
        "?q=a&limit=0, limit",
        "?q=a&lang=!, lang"
    })
    void whatIsWrongWithARequestIsSaid(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/search" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", org.hamcrest.Matchers.hasItem(parameter));
    }

    @Test
    void aCursorOfAnotherSearchLeadsNowhere() {
        content.publish(cause("a").named("Gout a"), cause("b").named("Gout b"));
        String cursor = Searching.of(Map.of("q", "gout", "limit", 1)).answer().getString("page.nextCursor");
        given().queryParam("cursor", cursor)
                .get("/v1/search?q=other&limit=1")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void aSearchUsesTheTwelveRarestWordsAndNamesTheOthers() {
        String common = IntStream.range(0, 12).mapToObj(i -> "common" + i).collect(Collectors.joining(" "));
        content.publish(condition("a").with("summary", common), condition("b").with("summary", common + " rare"));
        Searching searching = Searching.of(common + " rare", "en");
        assertEquals(List.of("condition/b", "condition/a"), searching.found());
        assertEquals(12, searching.answer().getInt("page.wordsLeftOut.limit"));
        List<String> leftOut = searching.answer().getList("page.wordsLeftOut.words");
        assertEquals(1, leftOut.size());
        assertTrue(leftOut.get(0).startsWith("common"), leftOut.toString());
    }

    @Test
    void whatReadersAskIsFoundAndReadAsItWasSent() {
        List<String> asked = List.of("Whence comes a zumbaroo");
        content.publish(
                cause("heat").with("searchQuestions", asked),
                symptom("ache").with("searchQuestions", asked),
                condition("gout")
                        .adding(
                                "faqs",
                                Map.of("slug", "why", "question", "Why?", "answer", "So.", "searchQuestions", asked)));
        assertEquals(
                Set.of("cause/heat", "symptom/ache", "faq/why"),
                Set.copyOf(Searching.of("zumbaroo", "en").found()));
        for (String path : List.of("/v1/causes/heat", "/v1/symptoms/ache", "/v1/faqs/why")) {
            given().get(path).then().statusCode(200).body("searchQuestions", equalTo(asked));
        }
        given().get("/v1/conditions/gout").then().body("faqs[0].searchQuestions", equalTo(asked));
        given().get("/v1/faqs?q=zumbaroo").then().body("data.slug", equalTo(List.of("why")));
    }

    @Test
    void aSearchThatMatchesMoreThanItLooksAtSaysSo() {
        content.publish(TestBundle.of(IntStream.rangeClosed(0, Limits.SEARCH_CANDIDATES)
                .mapToObj(i -> cause("c" + i).named("Zumbaroo " + i))
                .toList()));
        given().get("/v1/search?q=zumbaroo")
                .then()
                .statusCode(200)
                .body("page.cutOff", is(true))
                .body("data.size()", is(20));
    }

    @Test
    void aSearchWhoseTimeIsUpSaysWhatItFoundUntilThenAndThatThereMayBeMore() {
        content.publish(
                condition("called").named("Zumbaroo gout"),
                condition("further")
                        .with("prevention", List.of(Map.of("slug", "p", "title", "Zumbaroo", "detail", "D."))));
        assertEquals(List.of("called, further; false"), found(60_000));
        assertEquals(List.of("called; true"), found(0));
    }

    /** What the database finds that looks no longer than so many milliseconds once it has something. */
    private List<String> found(int millis) {
        return content.rows("""
                select (select string_agg(hit->>'slug', ', ') from json_array_elements(found->'hits') as hit)
                       || '; ' || (found->>'cutOff')
                  from search_everything('en', '{zumbaroo}', 12, 400, %d, null, null, 20) as found""".formatted(millis));
    }

    @Test
    void everyThingThatIsPublishedIsFoundByItsName() {
        Random random = new Random(42);
        List<TestDocument> documents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = name(random) + " " + name(random) + i;
            documents.add(
                    switch (i % 3) {
                        case 0 -> cause("d" + i).named(name);
                        case 1 -> symptom("d" + i).named(name);
                        default -> condition("d" + i).named(name);
                    });
        }
        content.publish(TestBundle.of(documents));
        for (TestDocument document : documents) {
            String name = document.content().path("name").asText();
            List<String> found = Searching.of(name, "en").found();
            assertEquals(document.id().type().value() + "/" + document.id().slug(), found.get(0), name);
        }
    }

    private static String name(Random random) {
        String[] syllables = {"ba", "ki", "lo", "mu", "ne", "ri", "so", "tá", "vu", "zé", "ча", "ش", "痛", "ñi", "x-"};
        return IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> syllables[random.nextInt(syllables.length)])
                .collect(Collectors.joining());
    }

    /** Of letters, signs, spaces, halves of words that are there, and whatever else Unicode has. */
    @Test
    void anyTextOfTwoHundredCharactersIsAnsweredOrRefusedAsDocumented() {
        content.publish(
                symptom("ache").named("Ache"),
                condition("gout").named("Gout of the foot").withSymptom("ache").withRedFlag("flag", "ache", "soon"));
        Random random = new Random(7);
        TreeSet<Integer> statuses = new TreeSet<>();
        for (int i = 0; i < Repetitions.of(100); i++) {
            String text = text(random);
            int status = given().queryParam("q", text)
                    .queryParam("lang", i % 2 == 0 ? "en" : "es")
                    .get("/v1/search")
                    .then()
                    .statusCode(anyOf(is(200), is(400)))
                    .extract()
                    .statusCode();
            statuses.add(status);
        }
        assertEquals(Set.of(200, 400), statuses);
    }

    private static String text(Random random) {
        String pool = switch (random.nextInt(6)) {
            case 0 -> "gout foot ache of the ";
            case 1 -> "'\"\\:*&|!()<->^%_;--$${}[]`~#@/.,+=  ";
            case 2 -> "שלום עולם سلام ‏‎ ";
            case 3 -> "🦵💩👩‍⚕️é̂̃̄ß İıſ";
            case 4 -> "0123456789.-eE \t";
            default -> "";
        };
        StringBuilder text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < LONGEST) {
            int c = pool.isEmpty()
                    ? random.nextInt(Character.MAX_CODE_POINT + 1)
                    : pool.codePointAt(
                            pool.offsetByCodePoints(0, random.nextInt(pool.codePointCount(0, pool.length()))));
            text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? ' ' : c);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "conditions"})
    void theEntranceLeadsToTheSearch(String link) {
        given().get("/v1?lang=es").then().body("links." + link, equalTo("/v1/" + link + "?lang=es"));
    }
}

package healthcontent.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.Repetitions;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.Finding;
import healthcontent.release.bundle.FindingName;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random releases, many of them wrong: the database comes to the same findings and the same content as the plain model
 * of it, and holds together after each.
 */
@QuarkusTest
class RandomReleasesTest {

    private static final long SEED = 20260331;
    private static final int RELEASES = Repetitions.of(75);
    private static final List<String> SERVED = List.of("en", "es");

    private static final String VISIBLE = """
            select reader_language, 'cause', slug, language, revision, name from cause
            union all select reader_language, 'symptom', slug, language, revision, name from symptom
            union all select reader_language, 'condition', slug, language, revision, name from condition
            union all select reader_language, 'comparison', slug, language, revision, name from comparison""";

    private static final String RED_FLAGS = """
            select flag.reader_language, flag.condition_slug, flag.slug, flag.match,
                   (select '[' || string_agg(symptom_slug, ', ' order by named.position) || ']'
                      from red_flag_symptom named
                     where named.reader_language = flag.reader_language
                       and named.condition_slug = flag.condition_slug and named.red_flag_slug = flag.slug),
                   urgency.name, flag.language
              from red_flag flag
              join urgency on urgency.rank = flag.urgency_rank""";

    private static final String REFERENCES = """
            select type, slug, language, to_type, to_slug from document_reference join document on id = document_id""";

    private static final String CLAIMS = """
            select type, slug, document.language, claim, document_claim.language, key
              from document_claim join document on id = document_id""";

    private static final String BROKEN_HISTORY = """
            select id from document join document_revision r on document_id = id
             group by id, document.revision, document.op
            having count(*) <> document.revision or max(r.revision) <> document.revision
                or not bool_or(r.revision = document.revision and r.op = document.op)""";

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @Inject
    ObjectMapper json;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theDatabaseComesToWhatTheModelComesTo() {
        content.clear();
        TestDocument[] first =
                Stream.of("a", "b", "c").map(TestDocument::condition).toArray(TestDocument[]::new);
        content.publish(first);
        LiveContent model = LiveContent.of(first);
        RandomBundles bundles = new RandomBundles(SEED, content);
        List<Finding> found = new ArrayList<>();
        Set<FindingName> refused = new HashSet<>();
        int applied = 0;
        for (int i = 0; i < RELEASES; i++) {
            TestBundle bundle = bundles.next();
            Rehearsal expected = Rehearsal.of(bundle, model);
            String where = "release " + i + " of seed " + SEED + ": " + bundle.json();
            try {
                AppliedRelease release = content.publish(bundle);
                assertEquals(
                        sorted(expected.findings()), sorted(release.findings().shown()), where);
                assertEquals(expected.plan().changes().size(), release.changes().size(), where);
                found.addAll(release.findings().shown());
                model = model.after(expected);
                applied++;
                assertEquals(model.faqsIn(SERVED), faqs(), where);
                assertEquals(model.symptomsIn(SERVED), symptoms(), where);
            } catch (BundleRejected e) {
                assertEquals(sorted(expected.findings()), sorted(e.findings().shown()), where);
                e.findings().shown().forEach(finding -> refused.add(finding.name()));
            }
            assertEquals(model.documents(), set("select type, slug, language, revision, op from document"), where);
            assertEquals(model.visibleIn(SERVED), set(VISIBLE), where);
            assertEquals(model.references(), set(REFERENCES), where);
            assertEquals(model.claimed(), set(CLAIMS), where);
            assertEquals(model.redFlagsIn(SERVED), set(RED_FLAGS), where);
            assertEquals(Set.of(), set(BROKEN_HISTORY), where);
        }
        assertTrue(applied > RELEASES / 5, "enough of them are right: " + applied);
        assertTrue(applied < RELEASES * 4 / 5, "enough of them are wrong: " + applied);
        assertTrue(of(FindingName.TRANSLATION_OUTDATED, "/redFlags", found) > 3, "red flags were filled in");
        assertTrue(refused.contains(FindingName.RED_FLAG_RULE_NARROWED), "rules were narrowed");
        assertTrue(
                of(FindingName.FAQ_SLUG_TAKEN, "/slug", found) > 3,
                "FAQs of originals gave way to those of translations");
    }

    /** What the list shows, where the link of each item leads to that item and nowhere else. */
    private Set<String> faqs() {
        Set<String> faqs = new TreeSet<>();
        for (String reader : SERVED) {
            JsonNode list = get("/v1/faqs?limit=100&lang=" + reader).path("data");
            Set<String> hrefs = new HashSet<>();
            for (JsonNode faq : list) {
                String href = faq.path("href").asText();
                assertTrue(hrefs.add(href), "one item for each link: " + href);
                assertEquals(faq, get(href));
                faqs.add(Stream.of("/slug", "/language", "/condition/slug")
                        .map(property -> faq.at(property).asText())
                        .collect(Collectors.joining(" ", reader + " ", "")));
            }
        }
        return faqs;
    }

    /** What conditions say of their symptoms, where symptoms and the list of conditions say the same. */
    private Set<String> symptoms() {
        Set<String> ofConditions = new TreeSet<>();
        Set<String> ofSymptoms = new TreeSet<>();
        Set<String> listed = new TreeSet<>();
        for (String reader : SERVED) {
            for (String condition : slugs("condition")) {
                for (JsonNode symptom :
                        get("/v1/conditions/" + condition + "?lang=" + reader).path("symptoms")) {
                    ofConditions.add(reader + " " + symptom.path("slug").asText() + " " + condition + " "
                            + symptom.path("redFlag").asText());
                }
            }
            for (String symptom : slugs("symptom")) {
                for (JsonNode condition :
                        get("/v1/symptoms/" + symptom + "?lang=" + reader).path("conditions")) {
                    ofSymptoms.add(reader + " " + symptom + " "
                            + condition.path("slug").asText() + " "
                            + condition.path("redFlag").asText());
                }
                get("/v1/conditions?limit=100&symptom=" + symptom + "&lang=" + reader)
                        .path("data")
                        .forEach(condition -> listed.add(reader + " " + symptom + " "
                                + condition.path("slug").asText()));
            }
        }
        assertEquals(ofConditions, ofSymptoms);
        assertEquals(
                listed,
                ofConditions.stream()
                        .map(row -> row.substring(0, row.lastIndexOf(' ')))
                        .collect(Collectors.toCollection(TreeSet::new)));
        return ofConditions;
    }

    private List<String> slugs(String table) {
        return content.rows("select slug from " + table + " where reader_language = 'en'");
    }

    private JsonNode get(String path) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode(), path);
            return json.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> set(String query) {
        return new TreeSet<>(content.rows(query));
    }

    private static long of(FindingName name, String place, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.name() == name && finding.pointer().endsWith(place))
                .count();
    }

    private static List<String> sorted(List<Finding> findings) {
        return findings.stream().map(Finding::toString).distinct().sorted().toList();
    }
}

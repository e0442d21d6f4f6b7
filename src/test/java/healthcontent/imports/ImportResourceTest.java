package healthcontent.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.Repetitions;
import healthcontent.TestContent;
import healthcontent.limit.Limits;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports over HTTP, beside what is published. */
@QuarkusTest
class ImportResourceTest {

    private static final String IMPORTS = "/v1/sync/imports";

    private static final String CUT_OFF =
            "--x\r\nContent-Disposition: form-data; name=a; filename=a.txt\r\n\r\nCough\r\n";

    /** Nearly as large as an article may be. */
    private static final int FULL = Limits.ARTICLE_BYTES - 100;

    @Inject
    TestContent content;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @Test
    void theBundleOfADraftIsPlannedAndAppliedAsItIsAndTheSameAgainChangesNothing() {
        String bundle = bundle(article("stiff-neck.txt", "text/plain")
                .queryParam("slug", "stiff-neck")
                .queryParam("sourcePublisher", "A Clinic")
                .queryParam("sourceUrl", "https://example.org/neck")
                .queryParam("sourceLicence", "CC BY 4.0"));

        release(bundle).statusCode(201).body("counts.create", equalTo(9)).body("findings", empty());
        given().get("/v1/conditions/stiff-neck")
                .then()
                .statusCode(200)
                .body("review.status", equalTo("unreviewed"))
                .body("sources[0].reviewedBy", equalTo("Dr. Ana Example"))
                .body("sources[0].licence", equalTo("CC BY 4.0"))
                .body("causes", hasSize(3));

        String again = bundle(article("stiff-neck.txt", "text/plain")
                .queryParam("slug", "stiff-neck")
                .queryParam("sourcePublisher", "A Clinic")
                .queryParam("sourceUrl", "https://example.org/neck")
                .queryParam("sourceLicence", "CC BY 4.0"));
        release(again).statusCode(201).body("counts.create", equalTo(0)).body("counts.update", equalTo(0));
    }

    @Test
    void nothingIsStoredAndSentencesOfUrgencyAreFindingsOfTheReport() {
        article("stiff-neck.txt", "text/plain")
                .post(IMPORTS)
                .then()
                .statusCode(200)
                .body("report.findings.findAll { it.name == 'possible-red-flag' }.from.line", hasItem(21))
                .body("bundle.documents.findAll { it.content.redFlags != null }", empty())
                .body("report.statement", containsString("Nothing became a red flag by itself"));

        assertEquals(List.of("0"), content.rows("select count(*) from release"));
    }

    @Test
    void termsThatAreLiveAreReferredToByEitherOfTheirNames() {
        release("""
                {"title": "Terms", "documents": [
                 {"type": "cause", "slug": "office", "language": "en", "content": {"name": "Office life",
                  "alsoKnownAs": ["desk works"], "review": {"status": "unreviewed"}, "sources": []}}]}""").statusCode(201);

        article("stiff-neck.txt", "text/plain")
                .post(IMPORTS)
                .then()
                .statusCode(200)
                .body("report.liveTerms", equalTo(1))
                .body("bundle.documents.findAll { it.type == 'cause' }.slug", not(hasItem("desk-work")))
                .body("bundle.documents.find { it.type == 'condition' }.content.causes.cause", hasItem("office"));
    }

    @Test
    void anArticleOfAnotherSourceReplacesNothingThatIsLiveUnderItsNameUnlessItsSlugIsGiven() {
        release(bundle(article("stiff-neck.txt", "text/plain").queryParam("sourcePublisher", "A Clinic")))
                .statusCode(201);

        for (Map.Entry<String, String> publisher : Map.of("A Clinic", "stiff-neck", "Another Clinic", "stiff-neck-2")
                .entrySet()) {
            article("stiff-neck.txt", "text/plain")
                    .queryParam("sourcePublisher", publisher.getKey())
                    .post(IMPORTS)
                    .then()
                    .statusCode(200)
                    .body("report.articles.condition", contains(publisher.getValue()));
        }
        article("stiff-neck.txt", "text/plain")
                .queryParam("sourcePublisher", "Another Clinic")
                .queryParam("slug", "stiff-neck")
                .post(IMPORTS)
                .then()
                .statusCode(200)
                .body("report.articles.condition", contains("stiff-neck"));
    }

    @Test
    void anArticleIsKnownAgainByItsAddressOrElseByItsTitleAndPublisher() {
        release(bundle(article("stiff-neck.txt", "text/plain")
                        .queryParam("sourcePublisher", "A Clinic")
                        .queryParam("sourceUrl", "https://clinic.example/neck")))
                .statusCode(201);

        assertCondition("stiff-neck", Map.of("sourceUrl", "https://clinic.example/neck"));
        assertCondition(
                "stiff-neck-2",
                Map.of("sourcePublisher", "A Clinic", "sourceUrl", "https://clinic.example/another-neck"));
        assertCondition("stiff-neck-2", Map.of("sourcePublisher", "A Clinic"));
        assertCondition("stiff-neck-2", Map.of("sourcePublisher", "A Clinic", "sourceTitle", "Another title"));
    }

    @Test
    void anArticleOfTheSamePublisherAndAnotherTitleReplacesNothing() {
        release(bundle(article("stiff-neck.txt", "text/plain").queryParam("sourcePublisher", "A Clinic")))
                .statusCode(201);

        assertCondition("stiff-neck", Map.of("sourcePublisher", "A Clinic"));
        assertCondition("stiff-neck-2", Map.of("sourcePublisher", "A Clinic", "sourceTitle", "Another title"));
        assertCondition("stiff-neck-2", Map.of());
    }

    private static void assertCondition(String slug, Map<String, String> source) {
        article("stiff-neck.txt", "text/plain")
                .queryParams(source)
                .post(IMPORTS)
                .then()
                .statusCode(200)
                .body("report.articles.condition", contains(slug));
    }

    @Test
    void whatNoSourceMayHoldIsToldAndNothingElse() {
        String page = """
                {"@context": "https://schema.org", "@type": "MedicalWebPage", "url": "%s", "name": "Cough",
                 "publisher": {"@type": "Organization", "name": "A Clinic"},
                 "mainEntity": {"@type": "MedicalCondition", "name": "Cough", "description": "A cough is common."}}""";

        importing("application/ld+json", page.formatted("http://clinic.example/cough"))
                .statusCode(200)
                .body("bundle.documents[0].content.sources[0].url", nullValue())
                .body("report.findings.name", contains("source-incomplete"))
                .body("report.findings[0].pointer", equalTo("/documents/0/content/sources/0"))
                .body("report.findings[0].message", containsString("http://clinic.example/cough"));
        importing("application/ld+json", page.formatted("https://clinic.example/cough"))
                .statusCode(200)
                .body("bundle.documents[0].content.sources[0].url", equalTo("https://clinic.example/cough"))
                .body("report.findings", empty());
    }

    @Test
    void anAddressThatTheSenderGivesHasToBeOneOfHttps() {
        article("stiff-neck.txt", "text/plain")
                .queryParam("sourceUrl", "http://clinic.example/neck")
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("sourceUrl"));
    }

    @Test
    void findingsOfTheBundleAreThoseOfAPlan() {
        given().auth()
                .oauth2(Tokens.with(Scopes.PLAN))
                .contentType("text/plain")
                .queryParam("lang", "es")
                .body("Gripe\n\nLa gripe es común.")
                .post(IMPORTS)
                .then()
                .statusCode(200)
                .body("report.findings.name", hasItem("original-missing"));
    }

    @Test
    void anArchiveOfSeveralSharesTermsAndNamesWhatCannotBeRead() throws IOException {
        byte[] zip = zip(Map.of(
                "../../a.txt", "Cough\n\nCauses\n\n- Cold air: it dries the throat.\n\nA cough is common.",
                "b.md", "# Coughs\n\n## Causes\n\n- cold airs: they dry the nose.",
                "c.exe", "no",
                "d.xml", "<a>"));
        importing("application/zip", zip)
                .statusCode(200)
                .body("report.unread.file", hasSize(2))
                .body("report.sharedTerms", equalTo(1))
                .body("bundle.documents.findAll { it.type == 'cause' }", hasSize(1))
                .body("bundle.documents.findAll { it.type == 'condition' }.slug", contains("cough", "coughs"));
    }

    @Test
    void aFormMayHaveSeveralFiles() {
        given().auth()
                .oauth2(Tokens.with(Scopes.PLAN))
                .multiPart(
                        "article",
                        "a.txt",
                        "Cough\n\nA cough is common.".getBytes(StandardCharsets.UTF_8),
                        "text/plain")
                .multiPart(
                        "article",
                        "b.html",
                        "<h1>Sneeze</h1><p>So is a sneeze.".getBytes(StandardCharsets.UTF_8),
                        "text/html")
                .post(IMPORTS)
                .then()
                .statusCode(200)
                .body("report.articles.condition", contains("cough", "sneeze"));
    }

    @Test
    void anImportNeedsTheScopeToPlan() {
        given().contentType("text/plain").body("x").post(IMPORTS).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.with(Scopes.AUDIT))
                .contentType("text/plain")
                .body("x")
                .post(IMPORTS)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsTooLargeOrUnreadableOrOfAnotherFormatIsRefused(String why, String type, byte[] body, int status) {
        importing(type, body).statusCode(status).body("detail", containsString(why));
    }

    static List<Arguments> refused() throws IOException {
        return List.of(
                arguments("5 MiB, the limit of an article", "text/plain", new byte[Limits.ARTICLE_BYTES + 1], 413),
                arguments("16 MiB, the limit of an import", "application/zip", new byte[Limits.IMPORT_BYTES + 1], 413),
                arguments("32 MiB, the limit of what is in an import", "application/zip", zipOf(7, FULL), 413),
                arguments("32 MiB, the limit of what is in an import", "application/zip", bomb(), 413),
                arguments("at most 1,000 files", "application/zip", zipOf(Limits.IMPORT_FILES + 1, 0), 413),
                arguments("no zip archive", "application/zip", new byte[] {1}, 422),
                arguments("more than 5 MiB", "application/zip", zipOf(1, Limits.ARTICLE_BYTES + 1), 422),
                arguments("not well-formed XML", "application/xml", bytes("<a><b></a>"), 422),
                arguments("more than 64 deep", "application/xml", bytes(nested("<a>", "</a>", 100)), 422),
                arguments("more than 256 deep", "text/html", bytes("<div>".repeat(300) + "x"), 422),
                arguments("at most 64 levels", "application/json", bytes(nested("[", "]", 100)), 422),
                arguments("no file", "multipart/form-data; boundary=x", bytes("--x--\r\n"), 422),
                arguments("not a form", "multipart/form-data; boundary=x", bytes(CUT_OFF), 422),
                arguments("no text", "text/plain", new byte[0], 422),
                arguments("image/png", "image/png", bytes("x"), 415));
    }

    @Test
    void anArchiveOfAsManyFilesAsItMayHaveIsTaken() throws IOException {
        importing("application/zip", zipOf(Limits.IMPORT_FILES, 0)).statusCode(200);
    }

    @Test
    void whatCannotBeReadIsToldAsThatAndALanguageThatImportsDoNotKnowByItsParameter() {
        importing("application/xml", "<a><b></a>").body("type", equalTo("/problems/unreadable-article"));
        given().auth()
                .oauth2(Tokens.with(Scopes.PLAN))
                .contentType("text/plain")
                .queryParam("lang", "tlh")
                .queryParam("slug", "ok")
                .body("x")
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("lang"));
    }

    @Test
    void noEntityIsReadAndNothingIsFetched() {
        importing("application/xml", """
                <!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <Document><Focus>Cough</Focus><QAPairs><QAPair><Question qtype="causes">Why?</Question>
                <Answer>It is &x; so.</Answer></QAPair></QAPairs></Document>""").statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/markdown",
                "text/plain",
                "application/ld+json",
                "application/json",
                "application/xml",
                "text/xml",
                "application/zip",
                "multipart/form-data; boundary=b"
            })
    void bytesMadeByChanceNeverMakeItFail(String type) throws IOException {
        Random random = new Random(type.hashCode());
        byte[] sample = Files.readAllBytes(TestImports.FILES.resolve(
                type.contains("xml")
                        ? "medquad.xml"
                        : type.contains("json")
                                ? "nhs-v2.json"
                                : type.contains("html") ? "wordpress.html" : "stiff-neck.md"));
        for (int i = 0; i < Repetitions.of(25); i++) {
            byte[] bytes = i % 3 == 0 ? new byte[random.nextInt(3000)] : sample.clone();
            if (i % 3 == 0) {
                random.nextBytes(bytes);
            }
            for (int j = random.nextInt(30); j > 0 && bytes.length > 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int status = importing(type, bytes).extract().statusCode();
            assertTrue(List.of(200, 400, 413, 422).contains(status), type + " " + i + ": " + status);
        }
    }

    private static RequestSpecification article(String name, String type) {
        return given().auth()
                .oauth2(Tokens.with(Scopes.PLAN))
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(TestImports.file(name).content());
    }

    private static String bundle(RequestSpecification request) {
        Map<String, Object> bundle =
                request.post(IMPORTS).then().statusCode(200).extract().path("bundle");
        return new ObjectMapper().valueToTree(bundle).toString();
    }

    private static ValidatableResponse release(String bundle) {
        return given().auth()
                .oauth2(Tokens.with(Scopes.PLAN, Scopes.APPLY))
                .contentType(ContentType.JSON)
                .body(bundle)
                .queryParam("apply", "true")
                .post("/v1/sync/releases")
                .then();
    }

    private static ValidatableResponse importing(String type, String body) {
        return importing(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse importing(String type, byte[] body) {
        return given().auth()
                .oauth2(Tokens.with(Scopes.PLAN))
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                                .encodeContentTypeAs("application/zip", ContentType.BINARY)
                                .encodeContentTypeAs("image/png", ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body)
                .post(IMPORTS)
                .then();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String nested(String begin, String end, int times) {
        return begin.repeat(times) + end.repeat(times);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Articles that have at least so many bytes. */
    private static byte[] zipOf(int files, int bytes) throws IOException {
        Map<String, String> articles = new TreeMap<>();
        for (int i = 0; i < files; i++) {
            articles.put(i + ".txt", "Cough " + i + "\n\nIt is common." + " ".repeat(bytes));
        }
        return zip(articles);
    }

    /** Few bytes that unpack to many. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }
}

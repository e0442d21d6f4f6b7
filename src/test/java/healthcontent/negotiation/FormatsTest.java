package healthcontent.negotiation;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.representation.Formats;
import healthcontent.representation.format.Format;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which format of a document a request gets, and that each is an HTTP representation as good as JSON. */
@QuarkusTest
class FormatsTest {

    private static final List<String> DOCUMENTS = List.of(
            "/v1/conditions/gout",
            "/v1/causes/rain",
            "/v1/symptoms/pain",
            "/v1/comparisons/pair",
            "/v1/conditions/other/comparisons/gout",
            "/v1/faqs/question");

    @TestHTTPResource("/")
    URI server;

    @Inject
    TestContent content;

    @BeforeEach
    void publish() {
        content.hold(
                cause("rain"),
                symptom("pain"),
                condition("gout"),
                condition("gout").in("es").named("Gota"),
                condition("other").withFaq("question"),
                comparison("pair", "gout", "other"));
    }

    static Stream<Arguments> documentsAndFormats() {
        return DOCUMENTS.stream().flatMap(path -> Formats.all().stream().map(format -> Arguments.of(path, format)));
    }

    static Stream<Format> formats() {
        return Formats.all().stream();
    }

    @ParameterizedTest
    @MethodSource("documentsAndFormats")
    void everyDocumentIsInEveryFormatByHeaderAndByParameter(String path, Format format) {
        Response byHeader = get(path, format.mediaType());
        assertEquals(200, byHeader.statusCode(), byHeader.asString());
        assertEquals(format.contentType(), byHeader.contentType());
        assertEquals("Accept, Accept-Encoding, Accept-Language", byHeader.header("Vary"));
        Response byParameter = get(path + "?format=" + format.name(), "text/html");
        assertArrayEquals(byHeader.asByteArray(), byParameter.asByteArray());
        assertEquals(byHeader.header("ETag"), byParameter.header("ETag"));
        assertEquals("Accept-Encoding, Accept-Language", byParameter.header("Vary"));
        assertEquals("en", byHeader.header("Content-Language"));
    }

    @ParameterizedTest
    @MethodSource("documentsAndFormats")
    void aFormatIsKeptAndRevalidatedLikeJson(String path, Format format) {
        Response made = get(path, format.mediaType());
        Response kept = get(path, format.mediaType());
        assertEquals("HealthContent; hit", kept.header("Cache-Status"));
        assertArrayEquals(made.asByteArray(), kept.asByteArray());
        given().header("Accept", format.mediaType())
                .header("If-None-Match", made.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", made.header("ETag"))
                .header("Link", made.header("Link"));
        given().header("Accept", format.mediaType())
                .head(path)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(format.contentType()))
                .header("Content-Length", equalTo(made.header("Content-Length")));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void eachFormatHasAnETagOfItsOwnInEachEncoding(Format format) {
        List<String> tags = Stream.of("identity", "gzip", "br")
                .flatMap(encoding -> Stream.of("application/json", format.mediaType())
                        .map(type -> RawHttp.get(
                                        server,
                                        "/v1/conditions/gout",
                                        "Accept-Encoding: " + encoding,
                                        "Accept: " + type)
                                .header("ETag")))
                .toList();
        assertEquals(tags.size(), tags.stream().distinct().count(), tags.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/* | application/json",
                "text/* | text/markdown",
                "text/markdown, */* | text/markdown",
                "text/markdown;q=0.5, application/json;q=0.4 | text/markdown",
                "text/markdown;q=0.5, application/json | application/json",
                "application/json, text/markdown | application/json",
                "text/html, */*;q=0.8 | application/json",
                "application/json;q=0, */* | not application/json",
            })
    void theHeaderIsWeighed(String accept, String expected) {
        given().header("Accept", accept)
                .get("/v1/conditions/gout")
                .then()
                .statusCode(200)
                .header(
                        "Content-Type",
                        expected.startsWith("not ")
                                ? not(containsString("application/json"))
                                : containsString(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/*", "application/json;q=0, text/markdown;q=0, application/xml"})
    void whatIsOfferedInNoAcceptableFormatIsA406ThatSaysWhatThereIs(String accept) {
        given().header("Accept", accept)
                .get("/v1/conditions/gout")
                .then()
                .statusCode(406)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("/problems/not-acceptable"))
                .body("detail", containsString(String.join(" or ", Formats.mediaTypes())));
    }

    @Test
    void listsAndSectionsAreOfferedAsJsonAlone() {
        for (String path : List.of("/v1/conditions", "/v1/conditions/gout/causes", "/v1/red-flags", "/v1")) {
            get(path, "text/markdown").then().statusCode(406);
            get(path + "?format=markdown", "*/*").then().statusCode(400).body("errors.parameter", hasItem("format"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"format=html", "format=", "format=Markdown", "format=markdown&format=markdown", "format=%FF"})
    void aFormatThatThereIsNotIsA400(String query) {
        get("/v1/conditions/gout?" + query, "*/*")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", hasItem("format"));
    }

    @Test
    void jsonByParameterGoesBeforeTheHeader() {
        get("/v1/conditions/gout?format=json", "text/markdown")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=es"})
    void eachFormatLinksToTheOthers(String query) {
        String language = query.isEmpty() ? "" : "&lang=es";
        Stream.concat(Stream.of(Formats.JSON_NAME), Formats.all().stream().map(Format::name))
                .forEach(name -> {
                    String link = get("/v1/conditions/gout?format=" + name + query.replace('?', '&'), "*/*")
                            .header("Link");
                    for (String other : Formats.names()) {
                        String target = "</v1/conditions/gout?format=" + other + language + ">; rel=\"alternate\"";
                        assertEquals(!other.equals(name), link.contains(target), link);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theLanguageIsTheReaders(Format format) {
        Response spanish = get("/v1/conditions/gout?lang=es", format.mediaType());
        assertEquals("es", spanish.header("Content-Language"));
        assertTrue(spanish.asString().contains("Gota"), spanish.asString());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsWithdrawnIsGoneInEveryFormatAtOnce(Format format) {
        get("/v1/conditions/gout", format.mediaType()).then().statusCode(200);
        content.publish(TestBundle.of()
                .withdraw(comparison("pair", "gout", "other"))
                .withdraw(condition("gout"), "clinical-error"));
        get("/v1/conditions/gout", format.mediaType())
                .then()
                .statusCode(410)
                .contentType(containsString("application/problem+json"))
                .body("reason", equalTo("clinical-error"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aReleaseOutdatesEveryFormat(Format format) {
        Response before = get("/v1/conditions/gout", format.mediaType());
        content.publish(condition("gout").named("Gout of old"));
        Response after = get("/v1/conditions/gout", format.mediaType());
        assertTrue(after.asString().contains("Gout of old"), after.asString());
        assertTrue(!before.header("ETag").equals(after.header("ETag")));
    }

    @Test
    void noCanonicalAddressIsMadeUp() {
        get("/v1/conditions/gout", "*/*").then().header("Link", not(containsString("canonical")));
        get("/v1/conditions", "*/*").then().header("Link", notNullValue());
        get("/v1/conditions/gout/causes", "*/*").then().header("Link", nullValue());
    }

    private static Response get(String path, String accept) {
        return given().header("Accept", accept).urlEncodingEnabled(false).get(path);
    }
}

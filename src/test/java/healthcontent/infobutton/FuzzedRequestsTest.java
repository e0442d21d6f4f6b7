package healthcontent.infobutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.Repetitions;
import healthcontent.TestContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent is answered with a feed, or refused: in bounded time, and never by a failure. */
@QuarkusTest
class FuzzedRequestsTest {

    private static final List<String> NAMES = List.of(
            "mainSearchCriteria.v.c",
            "mainSearchCriteria.v.cs",
            "mainSearchCriteria.v.dn",
            "mainSearchCriteria.v.ot",
            "mainSearchCriteria.c.c",
            "mainSearchCriteria.v.c1",
            "mainSearchCriteria.v.cs1",
            "mainSearchCriteria.v.c999",
            "mainSearchCriteria.v.c1000",
            "mainSearchCriteria.v.c01",
            "mainSearchCriteria.v.c-1",
            "mainSearchCriteria.v.c99999999999999999999",
            "mainSearchCriteria%2Ev%2Ec",
            "MAINSEARCHCRITERIA.V.C",
            "subTopic.v.c",
            "subTopic.v.cs",
            "informationRecipient.languageCode.c",
            "knowledgeResponseType",
            "callback",
            "observation.c.c",
            "observation.v.c1",
            "age.v.v",
            "",
            "%",
            "%FF",
            "=",
            "\u00e1");

    private static final List<String> VALUES = List.of(
            "G47.62",
            "g4762",
            "2.16.840.1.113883.6.90",
            "2.16.840.1.113883.6.96",
            "urn:oid:1.2.3",
            "http://a.example/b",
            "Q000628",
            "leg cramps",
            "leg%20cramps",
            "leg+cramps",
            "text/xml",
            "application/json",
            "application/javascript",
            "f",
            "f(1)",
            "en",
            "es",
            "-",
            "%00",
            "%0A",
            "%C2%85",
            "%EF%BF%BE",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "%",
            "%4",
            "'%22%5C%7B",
            "{}[]|^`<>",
            ":reader",
            "%3Areader%20%3F%20%24%24%20--",
            "%5Cu0000",
            "",
            "\u00e1");

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @BeforeEach
    void publish() {
        content.hold(Infobutton.content());
    }

    @Test
    void randomParametersAreAnsweredOrRefused() {
        Random random = new Random(20261130);
        int answered = 0;
        for (int i = 0; i < Repetitions.of(600); i++) {
            StringJoiner form = new StringJoiner(random.nextInt(10) == 0 ? ";" : "&");
            if (random.nextBoolean()) {
                form.add(Infobutton.ICD_10_CM + "G47.62");
            }
            for (int j = random.nextInt(6); j >= 0; j--) {
                form.add(one(NAMES, random) + (random.nextInt(12) == 0 ? "" : "=" + one(VALUES, random)));
            }
            answered += answered(form.toString(), random.nextBoolean());
        }
        assertTrue(answered > 50, "some are well-formed: " + answered);
    }

    @Test
    void twoHundredCriteriaAreAnsweredAndMoreAreRefused() {
        String codes = IntStream.range(0, 200)
                .mapToObj(i -> criterion(i, "G47.6" + i % 10 + "9"))
                .collect(Collectors.joining("&"));
        RawHttp.Answer answer = post(codes + Infobutton.JSON);
        assertEquals(200, answer.status(), answer::toString);
        assertEquals(2, answer.body().split("\"rel\":\"alternate\"", -1).length, answer::body);
        assertEquals(400, post(codes + "&" + criterion(200, "G47.62")).status());
        String names = IntStream.range(0, 9)
                .mapToObj(i -> "mainSearchCriteria.v.dn" + (i == 0 ? "" : i) + "=leg%20cramps")
                .collect(Collectors.joining("&"));
        assertEquals(400, post(names).status());
        assertEquals(200, post(names.replaceFirst("&[^&]*$", "")).status());
    }

    @Test
    void sixtyFourKibibytesAreReadAndMoreAreRefused() {
        String criterion = Infobutton.ICD_10_CM + "G47.62&";
        for (String filler :
                List.of("a=b&", "&", "%00", "x.y.z=%41&", "mainSearchCriteria.v.dn=a&", "mainSearchCriteria.v.q=")) {
            String form = (criterion + filler.repeat(65536 / filler.length())).substring(0, 65536);
            RawHttp.Answer answer = post(form);
            assertTrue(answer.status() == 200 || answer.status() == 400, filler + ": " + answer.status());
            assertEquals(413, post(form + "a").status());
        }
        String long1 = "mainSearchCriteria.v.dn=" + "cramp%20".repeat(7_000);
        assertEquals(200, post(long1).status());
        assertEquals(200, post("mainSearchCriteria.v.dn=" + "a".repeat(60_000)).status());
        assertEquals(
                414,
                RawHttp.get(server, Infobutton.PATH + "?" + "a=b&".repeat(16_000))
                        .status());
    }

    private int answered(String form, boolean asQuery) {
        long begun = System.nanoTime();
        RawHttp.Answer answer =
                asQuery ? RawHttp.get(server, Infobutton.PATH + "?" + form.replace(" ", "+")) : post(form);
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(answer.status() == 200 || answer.status() == 400, form + ": " + answer);
        assertTrue(time.toSeconds() < 5, form + " took " + time);
        if (answer.status() == 200 && answer.header("Content-Type").startsWith("text/xml")) {
            assertEquals(List.of(), FeedSchema.errors(answer.body()), form);
        }
        return answer.status() == 200 ? 1 : 0;
    }

    private static String criterion(int number, String code) {
        String suffix = number == 0 ? "" : Integer.toString(number);
        return "mainSearchCriteria.v.cs" + suffix + "=2.16.840.1.113883.6.90&mainSearchCriteria.v.c" + suffix + "="
                + code;
    }

    private RawHttp.Answer post(String form) {
        return RawHttp.send(
                server,
                "POST /infobutton HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form);
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}

package healthcontent.lookup;

import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static healthcontent.lookup.Lookups.asking;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request of HTTP/2 can be handed on only as long as its end has not come. */
@QuarkusTest
class LookupsOverHttp2Test {

    private static final String BODY = asking(List.of("pain"));

    @TestHTTPResource
    URI server;

    @Inject
    Vertx vertx;

    @Inject
    TestContent content;

    private HttpClient client;

    @BeforeEach
    void publish() {
        content.hold(symptom("pain"), condition("gout").withSymptom("pain").withRedFlag("pain", "pain", "soon"));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theyAreAnsweredOneAfterAnotherOnOneConnection(boolean upgraded) throws Exception {
        connect(upgraded);
        for (int i = 0; i < 5; i++) {
            assertEquals(200, status(request -> request.send(Buffer.buffer(BODY))));
        }
    }

    @Test
    void theirBodyMayComeInPieces() throws Exception {
        connect(false);
        assertEquals(200, status(request -> {
            request.putHeader("Content-Length", Integer.toString(BODY.length()));
            return request.write(BODY.substring(0, 5))
                    .compose(written -> request.write(BODY.substring(5)))
                    .compose(written -> request.end())
                    .compose(ended -> request.response());
        }));
    }

    @Test
    void onesThatDoNotSayTheirLengthAreRefusedAndTheConnectionGoesOn() throws Exception {
        connect(false);
        assertEquals(400, status(request -> {
            request.setChunked(true);
            return request.write(BODY).compose(written -> request.end()).compose(ended -> request.response());
        }));
        assertEquals(400, status(HttpClientRequest::send));
        assertEquals(413, status(request -> request.send(Buffer.buffer(BODY + " ".repeat(20_000)))));
        assertEquals(200, status(request -> request.send(Buffer.buffer(BODY))));
    }

    private void connect(boolean upgraded) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(upgraded)
                .setDefaultHost(server.getHost())
                .setDefaultPort(server.getPort()));
    }

    private int status(Function<HttpClientRequest, Future<HttpClientResponse>> send) throws Exception {
        return client.request(HttpMethod.POST, Lookups.PATH)
                .compose(request -> send.apply(request.putHeader("Content-Type", "application/json")))
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}

package healthcontent;

import io.quarkus.test.junit.callback.QuarkusTestBeforeTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.LogConfig;
import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.params.SyncBasicHttpParams;

/**
 * Keeps what REST Assured would make anew for each request: the code for a path into a body, the name of its client,
 * for which that looks through all libraries, and the authorities it trusts. What it says of a response that a test
 * refuses is the response as it came, not one that was formatted for each that no test refuses. Each request still has
 * a client and a connection of its own.
 */
@SuppressWarnings("deprecation") // of the client that REST Assured takes
public class ThriftyRestAssured implements QuarkusTestBeforeTestExecutionCallback {

    private static final SSLSocketFactory TLS = SSLSocketFactory.getSocketFactory();
    private static final SyncBasicHttpParams DEFAULTS = new SyncBasicHttpParams();

    static {
        DefaultHttpClient.setDefaultHttpParams(DEFAULTS);
    }

    /** After Quarkus has told REST Assured where the service is, and before it takes that back after the test. */
    @Override
    public void beforeTestExecution(QuarkusTestMethodContext test) {
        PathsCompiledOnce.use();
        HttpClientConfig client = RestAssured.config().getHttpClientConfig();
        LogConfig log = RestAssured.config().getLogConfig();
        RestAssured.config = RestAssured.config()
                .httpClient(client.httpClientFactory(ThriftyRestAssured::newClient))
                .logConfig(log.enablePrettyPrinting(false));
    }

    private static HttpClient newClient() {
        SchemeRegistry schemes = new SchemeRegistry();
        schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
        schemes.register(new Scheme("https", 443, TLS));
        return new DefaultHttpClient(new BasicClientConnectionManager(schemes), DEFAULTS.copy());
    }
}

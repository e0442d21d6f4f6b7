package healthcontent.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reverse proxy that the page for operators shows, in front of the packaged service. */
class ProxyPageIT {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path PAGE = Path.of("docs", "operating.md");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What a caller from outside of the network of the publishers gets. */
    private static final Map<String, Integer> OUTSIDE = Map.ofEntries(
            Map.entry("/v1", 200),
            Map.entry("/v1/conditions/leg-cramps", 200),
            Map.entry("/v1/search?q=leg", 200),
            Map.entry("/v1/changes?limit=1", 200),
            Map.entry("/openapi", 200),
            Map.entry("/problems/not-found", 200),
            Map.entry("/v1/sync/releases", 403),
            Map.entry("/v1/%73ync/releases", 403),
            Map.entry("/v1//sync/releases", 403),
            Map.entry("/v1/x/../sync/releases", 403),
            Map.entry("/q/health", 404),
            Map.entry("/q/metrics", 404),
            Map.entry("/docs/", 404),
            Map.entry("/", 404));

    @Test
    void theProxyForwardsWhatIsPublicAndNothingElse(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(NGINX), "There is no nginx here; on Debian: apt-get install nginx");
        int port = PackagedService.freePort();
        try (PackagedService service = PackagedService.start(PackagedService.withPrograms(folder), Map.of())) {
            service.awaitLine(PackagedService.READY);
            String shown = shown().replace("listen 443 ssl", "listen 127.0.0.1:" + port)
                    .replaceAll("(?m)^ *ssl_.*$", "")
                    .replace("http://127.0.0.1:8080", service.address());
            Process proxy = start(shown, folder);
            try {
                Awaitility.await().until(() -> status(port, "/v1") == 200);
                Map<String, Integer> got = new LinkedHashMap<>();
                OUTSIDE.keySet().forEach(path -> got.put(path, status(port, path)));
                assertEquals(OUTSIDE, got);
            } finally {
                end(proxy);
            }
            Process ofThePublishers = start(shown.replace("allow 10.0.0.0/8", "allow 127.0.0.0/8"), folder);
            try {
                Awaitility.await().until(() -> status(port, "/v1") == 200);
                assertEquals(401, status(port, "/v1/sync/releases"), "the service asks for a token");
            } finally {
                end(ofThePublishers);
            }
        }
    }

    private static String shown() throws IOException {
        return Readme.read(PAGE).blocks().stream()
                .filter(block -> block.language().equals("nginx"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Process start(String servers, Path folder) throws IOException {
        String temporary = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(name -> name + "_temp_path " + folder.resolve(name) + ";\n")
                .reduce("", String::concat);
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(
                configuration,
                "daemon off;\nmaster_process off;\npid %s;\nevents {}\nhttp {\naccess_log off;\n%s%s\n}\n"
                        .formatted(folder.resolve("nginx.pid"), temporary, servers));
        return new ProcessBuilder(NGINX.toString(), "-e", "stderr", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
    }

    private static void end(Process proxy) {
        proxy.destroy();
        Awaitility.await().until(() -> !proxy.isAlive());
    }

    private static int status(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (ConnectException e) {
            return 0;
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

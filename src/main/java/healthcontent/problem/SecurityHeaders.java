package healthcontent.problem;

import io.vertx.core.http.HttpServerResponse;

/** What every answer tells a browser: this is data, so do not guess its type, frame it or run anything in it. */
final class SecurityHeaders {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** The documentation is a page with scripts and styles of its own, some of them inline. */
    private static final String DOCUMENTATION = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void put(String path, HttpServerResponse response) {
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("Content-Security-Policy", isDocumentation(path) ? DOCUMENTATION : NOTHING);
    }

    private static boolean isDocumentation(String path) {
        return path != null && (path.equals("/docs") || path.startsWith("/docs/"));
    }
}

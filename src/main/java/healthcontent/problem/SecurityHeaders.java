package healthcontent.problem;

import io.vertx.core.http.HttpServerResponse;

/**
 * What every answer tells a browser. Data is data: do not guess its type, frame it or run anything in it. A page runs
 * the scripts and shows the styles and pictures of this service alone (Content Security Policy Level 3).
 */
final class SecurityHeaders {

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Swagger UI carries its pictures in its styles, and sets some styles in its markup. */
    private static final String DOCUMENTATION = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void put(String path, HttpServerResponse response) {
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("Content-Security-Policy", policy(path));
    }

    /** What is not known to be data, and be it a path that leads nowhere, may have pages. */
    private static String policy(String path) {
        if (path == null || isOrIsBelow("/v1", path) || isOrIsBelow("/openapi", path) || isOrIsBelow("/q", path)) {
            return DATA;
        }
        return isOrIsBelow("/docs", path) ? DOCUMENTATION : PAGE;
    }

    private static boolean isOrIsBelow(String root, String path) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}

package healthcontent.problem;

import io.vertx.core.http.HttpServerResponse;

/**
 * What every answer tells a browser. Data is data: do not guess its type, frame it or run anything in it. A page runs
 * the scripts and shows the styles and pictures of this service alone (Content Security Policy Level 3).
 */
final class SecurityHeaders {

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private static final String PAGE = page("'self'");

    /** Swagger UI carries its pictures in its styles, as data. */
    private static final String DOCUMENTATION = page("'self' data:");

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

    private static String page(String pictures) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src " + pictures
                + "; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}

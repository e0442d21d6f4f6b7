package healthcontent.edge;

import static healthcontent.edge.UriText.isOrIsBelow;
import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.MultiMap;
import java.util.List;

/**
 * The security headers of every response. A browser must not guess the type of data, frame it or run anything in it. A
 * page runs scripts and shows styles and images of this service only (Content Security Policy Level 3).
 */
final class SecurityHeaders {

    private static final CharSequence DO_NOT_GUESS_TYPE = createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = createOptimized("no-referrer");
    private static final CharSequence CONTENT_SECURITY_POLICY = createOptimized("Content-Security-Policy");

    private static final CharSequence DATA =
            createOptimized("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private static final List<String> NO_PAGES = List.of("/v1", "/mcp", "/infobutton", "/openapi", "/q", "/app");

    private static final CharSequence PAGE = page("'self'");

    /** Swagger UI carries its pictures in its styles, as data. */
    private static final CharSequence DOCUMENTATION = page("'self' data:");

    private SecurityHeaders() {}

    static void put(String path, MultiMap response) {
        response.set(DO_NOT_GUESS_TYPE, NOSNIFF);
        response.set(REFERRER_POLICY, NO_REFERRER);
        response.set(CONTENT_SECURITY_POLICY, policy(path));
    }

    /** Every path that is not known to be data, or a file that pages load, may be a page, also an unknown path. */
    private static CharSequence policy(String path) {
        if (path == null || NO_PAGES.stream().anyMatch(root -> isOrIsBelow(root, path))) {
            return DATA;
        }
        return isOrIsBelow("/docs", path) ? DOCUMENTATION : PAGE;
    }

    private static CharSequence page(String pictures) {
        return createOptimized("default-src 'none'; script-src 'self'; style-src 'self'; img-src " + pictures
                + "; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    }
}

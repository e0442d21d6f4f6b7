package healthcontent.edge;

import healthcontent.edge.operation.InfobuttonRequests;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a path can name a resource here. Each resource has one path, so that no rule on a path can be evaded: no
 * empty or dot segments, no path parameters, no encoded separators. The one exception is the URI of a code system,
 * which is a segment of its own and has slashes.
 */
public final class PathForm {

    private static final Pattern SEGMENT = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*+");
    private static final String API = "/v1/";
    private static final String CODES = "/v1/codes/";
    private static final int SYSTEM_OF_CODE = 2;

    private PathForm() {}

    /**
     * The path of a request, as every rule reads it: the one by which the router and Quarkus REST find the operation,
     * with unreserved characters decoded and dot segments removed (RFC 3986, 6.2.2). A rule that read the path as it
     * came could be evaded by encoding a letter. The router works it out once for each request. One that is malformed
     * is returned as it came: it names nothing.
     */
    public static String of(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException malformedEscape) {
            return context.request().path();
        }
    }

    /**
     * Whether the path is in the one form that is served.
     *
     * @param path as it came over the wire
     */
    static boolean isPlain(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        if (path.equals("/") || isOfNamesOnly(path)) {
            return true;
        }
        boolean folder = path.endsWith("/");
        if (folder && (path.startsWith(API) || InfobuttonRequests.areAt(path))) {
            return false;
        }
        String[] segments =
                path.substring(1, folder ? path.length() - 1 : path.length()).split("/", -1);
        return isCode(path, segments)
                ? isPlainUri(segments[SYSTEM_OF_CODE]) && isPlainSegment(segments[SYSTEM_OF_CODE + 1])
                : Arrays.stream(segments).allMatch(PathForm::isPlainSegment);
    }

    /** The path of a code, in which alone a segment may be the URI of its system, and that has slashes. */
    private static boolean isCode(String path, String... segments) {
        return path.startsWith(CODES) && segments.length == SYSTEM_OF_CODE + 2;
    }

    /** Nearly every path, recognised without decoding: small letters, digits and hyphens between single slashes. */
    public static boolean isOfNamesOnly(String path) {
        char before = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean name = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            if (!name && (c != '/' || before == '/')) {
                return false;
            }
            before = c;
        }
        return before != '/';
    }

    private static boolean isPlainSegment(String segment) {
        return isText(segment, PathForm::isName);
    }

    /** Names with slashes between them, of which none is a step to another path. */
    private static boolean isPlainUri(String segment) {
        return isText(
                segment,
                text -> Arrays.stream(text.replaceFirst("^https?://", "").split("/", -1))
                        .allMatch(PathForm::isName));
    }

    private static boolean isText(String segment, Predicate<String> form) {
        return SEGMENT.matcher(segment).matches()
                && UriText.decode(segment).filter(form).isPresent();
    }

    private static boolean isName(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(c -> c == '/' || c == '\\' || c == ';' || Character.isISOControl(c));
    }
}

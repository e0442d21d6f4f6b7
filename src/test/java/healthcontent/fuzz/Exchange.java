package healthcontent.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request and its response.
 *
 * @param headers of the response, by their names in lower case
 * @param body of the response
 */
record Exchange(Request request, int status, Map<String, List<String>> headers, String body) {

    private static final int SHOWN = 600;

    /**
     * A request as it goes over the wire.
     *
     * @param target path and query, encoded
     * @param body or null
     */
    record Request(String method, String target, Map<String, String> headers, String body) {

        static Request get(String target) {
            return new Request("GET", target, Map.of(), null);
        }

        Request with(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Request(method, target, more, body);
        }

        Request as(String other) {
            return new Request(other, target, headers, body);
        }

        String path() {
            return target.replaceFirst("\\?.*", "");
        }

        @Override
        public String toString() {
            Map<String, String> shown = new TreeMap<>(headers);
            shown.computeIfPresent("Authorization", (name, token) -> "(a token)");
            return method + " " + target + (shown.isEmpty() ? "" : " " + shown) + (body == null ? "" : " " + body);
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(values -> values.get(0));
    }

    @Override
    public String toString() {
        return request + "\n      " + status + " " + body.substring(0, Math.min(body.length(), SHOWN));
    }
}

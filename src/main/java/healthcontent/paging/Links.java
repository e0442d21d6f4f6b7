package healthcontent.paging;

import healthcontent.edge.UriText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The value of the header {@code Link} (RFC 8288) of a page: host-less links, properly percent-encoded. */
final class Links {

    private Links() {}

    /**
     * A list and its parameters, in the order in which links show them.
     *
     * @param path host-less and percent-encoded
     * @param parameters not yet encoded
     */
    record Query(String path, Map<String, String> parameters) {

        Query with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(parameters);
            more.put(name, value);
            return new Query(path, more);
        }

        @Override
        public String toString() {
            if (parameters.isEmpty()) {
                return path;
            }
            return parameters.entrySet().stream()
                    .map(parameter -> UriText.encode(parameter.getKey()) + "=" + UriText.encode(parameter.getValue()))
                    .collect(Collectors.joining("&", path + "?", ""));
        }
    }

    static String first(Query query) {
        return link(query, "first");
    }

    static String firstAndNext(Query query, String nextCursor) {
        return first(query) + ", " + link(query.with("cursor", nextCursor), "next");
    }

    private static String link(Query query, String relation) {
        return "<" + query + ">; rel=\"" + relation + "\"";
    }
}

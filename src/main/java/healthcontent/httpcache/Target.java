package healthcontent.httpcache;

import healthcontent.content.Paths;
import healthcontent.edge.PathForm;
import healthcontent.language.LanguageTag;
import healthcontent.paging.ListRequest;
import healthcontent.parameter.QueryString;
import healthcontent.representation.Formats;
import healthcontent.representation.format.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The target of a request in canonical form: parameters sorted, percent-encoding decoded, defaults left out. Language
 * and encoding are not in it.
 *
 * @param canonical path and query
 * @param lang value of {@code lang}, or null where the request has none
 * @param format value of {@code format}, or null where the request has none
 * @param searches whether it is a full-text search
 */
record Target(String canonical, String lang, String format, boolean searches) {

    private static final String SEARCH = "q";
    private static final String LANG = "lang";
    private static final String FORMAT = "format";
    private static final String CODES = Paths.CODES + "/";

    private static final Set<String> OF_EVERY_LIST = Set.of("limit", "cursor");

    /**
     * The other parameters of each list. All other paths take {@code lang} alone, and those of whole documents
     * {@code format}.
     */
    private static final Map<String, Set<String>> LISTS = Map.of(
            Paths.CONDITIONS, Set.of("sort", "total", SEARCH, "cause", "symptom", "code"),
            Paths.CAUSES, Set.of("sort", "total", SEARCH),
            Paths.SYMPTOMS, Set.of("sort", "total", SEARCH),
            Paths.COMPARISONS, Set.of("sort", "total", SEARCH),
            Paths.FAQS, Set.of("sort", "total", SEARCH, "condition"),
            Paths.RED_FLAGS, Set.of("total", "condition", "symptom", "urgency"),
            Paths.SEARCH, Set.of(SEARCH));

    private static final Map<String, String> DEFAULTS =
            Map.of("limit", ListRequest.DEFAULT_LIMIT, "total", "false", "sort", "name");

    private static final Pattern PART_OF_SITEMAP = Pattern.compile(Paths.SITEMAPS + "/[1-9][0-9]{0,4}");
    private static final Pattern ALL_CONDITIONS =
            Pattern.compile(Paths.ALL_CONDITIONS + "/[A-Za-z0-9-]{2,35}(/[1-9][0-9]{0,4})?");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /**
     * The target of a request.
     *
     * @param path decoded and normalised, as the router reads it
     * @param query as received, or null
     * @return empty for a path that is not content, and for parameters that will be refused
     */
    static Optional<Target> of(String path, String query) {
        if (!isContent(path)) {
            return Optional.empty();
        }
        return query == null ? Optional.of(bare(path)) : of(path, parameters(query));
    }

    /**
     * The target of a request for the page of a document: that of the document. Only {@code lang} matters; a page is
     * also found with whatever else links to it have in their queries.
     *
     * @param document path of the document
     * @return empty where the query can't be read, which will be refused
     */
    static Optional<Target> ofPage(String document, String query) {
        if (!QueryString.isFormed(query)) {
            return Optional.empty();
        }
        String lang = QueryString.parse(query).stream()
                .filter(pair -> pair.name().orElseThrow().equalsIgnoreCase(LANG)) // as the server reads names
                .flatMap(pair -> pair.value().stream())
                .findFirst()
                .orElse(null);
        return Optional.of(new Target(document, lang, null, false));
    }

    /** Whether what is at a path is for crawlers: the same for every reader, in one format, whatever the query. */
    static boolean isForCrawlers(String path) {
        return path.equals(Paths.SITEMAP)
                || path.equals(Paths.LLMS)
                || PART_OF_SITEMAP.matcher(path).matches()
                || ALL_CONDITIONS.matcher(path).matches();
    }

    static Target bare(String path) {
        return new Target(path, null, null, false);
    }

    private static Optional<Target> of(String path, Optional<TreeMap<String, String>> read) {
        return read.filter(parameters -> isKnown(path, parameters.keySet()))
                .filter(parameters ->
                        !parameters.containsKey(FORMAT) || Formats.names().contains(parameters.get(FORMAT)))
                .filter(parameters -> !parameters.containsKey(LANG) || LanguageTag.isFormed(parameters.get(LANG)))
                .map(parameters -> target(path, parameters));
    }

    private static Target target(String path, TreeMap<String, String> parameters) {
        String lang = parameters.remove(LANG);
        boolean searches = parameters.containsKey(SEARCH);
        parameters.computeIfPresent(
                "limit", (name, limit) -> LEADING_ZEROS.matcher(limit).replaceFirst(""));
        if (!searches) {
            parameters.entrySet().removeAll(DEFAULTS.entrySet());
        }
        if (parameters.isEmpty()) {
            return new Target(path, lang, null, false);
        }
        // The separator occurs in no value, since no parameter may hold a control character.
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + '\u0000' + parameter.getValue())
                .collect(Collectors.joining("\u0000", "?", ""));
        return new Target(path + query, lang, parameters.get(FORMAT), searches);
    }

    private static boolean isKnown(String path, Set<String> names) {
        Set<String> ofThisList = LISTS.get(path);
        return names.stream()
                .allMatch(name -> name.equals(LANG)
                        || (name.equals(FORMAT) && DocumentKind.at(path).isPresent())
                        || (ofThisList != null && (OF_EVERY_LIST.contains(name) || ofThisList.contains(name))));
    }

    /** The parameters by name; empty where one is malformed or repeated. */
    private static Optional<TreeMap<String, String>> parameters(String query) {
        List<QueryString.Pair> pairs = QueryString.parse(query);
        TreeMap<String, String> parameters = new TreeMap<>();
        for (QueryString.Pair pair : pairs) {
            if (pair.name().isEmpty()
                    || pair.value().isEmpty()
                    || pair.value().get().indexOf('\u0000') >= 0
                    || parameters.put(pair.name().get(), pair.value().get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static boolean isContent(String path) {
        return path.equals(Paths.ROOT)
                || (LISTS.containsKey(collection(path)) && PathForm.isOfNamesOnly(path))
                || isCode(path);
    }

    /** A code, in whatever characters, as a path of four segments: it is plain, or it would not come here. */
    static boolean isCode(String path) {
        return path.startsWith(CODES) && path.indexOf('/', path.indexOf('/', CODES.length()) + 1) < 0;
    }

    /** The first two segments of a path: version and collection. */
    private static String collection(String path) {
        int end = path.indexOf('/', Paths.ROOT.length() + 1);
        return end < 0 ? path : path.substring(0, end);
    }
}

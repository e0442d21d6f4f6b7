package healthcontent;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.limit.Limits;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages about the service say of each other and of the code. */
class DocumentationTest {

    private static final long KIB = 1024;
    private static final Path LIMITS = Path.of("docs", "limits.md");
    private static final Path ARCHITECTURE = Path.of("docs", "architecture.md");
    private static final Path DECISIONS = Path.of("docs", "decisions.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|<img src=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\R");

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (String target : linksOf(page)) {
                links++;
                if (!leadsSomewhere(page, target)) {
                    broken.add(page + ": " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links > 30, "there are links: " + links);
    }

    @ParameterizedTest
    @CsvSource({"README.md, 1000", "docs/architecture.md, 800"})
    void whatIsReadFirstIsShort(String page, int mostWords) throws IOException {
        String read = ROW.matcher(Files.readString(Path.of(page))).replaceAll("");
        int words = read.strip().split("\\s+").length;
        assertTrue(words <= mostWords, page + " has " + words + " words, without its tables");
    }

    @Test
    void everyTypeThatThePagesOfArchitectureNameExists() throws IOException {
        Set<String> named = TYPE.matcher(Files.readString(ARCHITECTURE) + Files.readString(DECISIONS))
                .results()
                .map(match -> match.group(1) + ".java")
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.size() > 15, "it names types: " + named);
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            sources.map(source -> source.getFileName().toString()).forEach(named::remove);
        }
        assertEquals(Set.of(), named);
    }

    /** Of each limit, how its row begins, or the sentence that has it. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            entry("BUNDLE_BYTES", "a bundle"),
            entry("DOCUMENT_BYTES", "a single document"),
            entry("LOOKUP_BYTES", "a look-up"),
            entry("LOOKUP_SYMPTOMS", "symptoms of a look-up"),
            entry("LOOKUP_RED_FLAGS", "red flags in the answer"),
            entry("LOOKUP_TIME", "time for a look-up"),
            entry("LOOKUPS", "look-ups received at a time"),
            entry("MCP_BYTES", "a message to `/mcp`"),
            entry("MCP_TIME", "time for such a message"),
            entry("MCP_RECEIVED", "such messages received"),
            entry("MCP_BATCH", "such messages sent together"),
            entry("MCP_ANSWER_BYTES", "the answer to such a message"),
            entry("MCP_HITS", "hits, or documents of a code"),
            entry("MCP_COMPLETIONS", "values that `completion/complete`"),
            entry("MCP_KEPT_BYTES", "answers of `/mcp` that are kept"),
            entry("ARTICLE_BYTES", "an article to import"),
            entry("IMPORT_BYTES", "an import, as it is sent"),
            entry("IMPORT_FILES", "articles in one import"),
            entry("IMPORT_UNPACKED_BYTES", "files of an import, unpacked"),
            entry("ARTICLE_SIGNS", "signs of an article"),
            entry("IMPORT_PARTS", "sentences, paragraphs, items and headings of an import"),
            entry("IMPORT_TIME", "time for the files of an import"),
            entry("INFOBUTTON_BYTES", "an Infobutton request"),
            entry("INFOBUTTON_TIME", "time for an Infobutton request"),
            entry("INFOBUTTON_FORMS", "Infobutton requests received at a time"),
            entry("INFOBUTTON_CRITERIA", "criteria of an Infobutton request"),
            entry("INFOBUTTON_NAMES", "criteria of an Infobutton request"),
            entry("INFOBUTTON_MATCHES", "entries of the answer"),
            entry("INFOBUTTON_ENTRIES", "entries of the answer"),
            entry("BODY_TIME", "time for any other body"),
            entry("BODIES", "bodies received at a time"),
            entry("WAITING_BODIES", "bodies received at a time"),
            entry("WRITES", "writes at a time"),
            entry("WAITING_WRITES", "writes at a time"),
            entry("WRITE_WAIT", "writes at a time"),
            entry("DOCUMENTS", "documents and withdrawals"),
            entry("LARGE_BODY_BYTES", "releases and imports of more than"),
            entry("LARGE_WRITES", "releases and imports of more than"),
            entry("VALUES", "values in a body"),
            entry("PROPERTIES", "properties of one object"),
            entry("DEPTH", "nesting"),
            entry("STRING", "a string"),
            entry("NUMBER", "a number"),
            entry("NAME", "the name of a property"),
            entry("TEXT", "another text"),
            entry("MARKS", "combining marks"),
            entry("FINDINGS", "errors and warnings"),
            entry("FINDINGS_CHARACTERS", "errors and warnings"),
            entry("MESSAGE", "the message of one finding"),
            entry("FINDINGS_IN_LIST", "findings of each release"),
            entry("PATCHES_CHARACTERS", "patches of a release"),
            entry("PARAMETER_ERRORS", "errors on query parameters"),
            entry("PAGE_ITEMS", "items of a page"),
            entry("QUERY", "a search, a slug"),
            entry("CODE", "a code in a filter"),
            entry("CURSOR", "a cursor"),
            entry("LANGUAGES_HEADER", "`Accept-Language`"),
            entry("CALLER", "the name of a caller"),
            entry("SEARCH_WORDS", "words of a search"),
            entry("SEARCH_MILLIS", "a statement of a search"),
            entry("SEARCH_CANDIDATES", "what `/v1/search` looks at"),
            entry("SEARCH_LOOKS_MILLIS", "what `/v1/search` looks at"),
            entry("SEARCH_TIME", "a statement of a search"),
            entry("READ_SECONDS", "a statement of another read"),
            entry("READ_TIME", "a statement of another read"),
            entry("RELEASE_STATEMENT_TIME", "a statement of a plan"),
            entry("EXPENSIVE_READS", "searches, look-ups and lists"),
            entry("WAITING_READS", "of these, how many wait"),
            entry("READ_WAIT", "of these, how many wait"),
            entry("SITEMAP_ADDRESSES", "addresses of a site map"),
            entry("SITEMAP_LINKS", "links of a site map"),
            entry("LLMS_CONDITIONS", "conditions that `/llms.txt` names"),
            entry("LISTED_CONDITIONS", "conditions that a page of `/all-conditions` links to"),
            entry("CONTENT_PAGE_CHARACTERS", "content in a page"),
            entry("STREAMS", "streams of the change feed"),
            entry("CONTENT_PAGES", "pages of the change feed"),
            entry("WAITING_CONTENT_PAGES", "pages of the change feed"),
            entry("CONTENT_PAGE_WAIT", "pages of the change feed"),
            entry("CONNECTIONS", "connections, in one replica"),
            entry("HEAD_TIME", "time for the head"),
            entry("HTTP2_HEAD_BYTES", "its headers"),
            entry("UNSENT_BYTES", "bytes of responses"));

    /** The same of those that are settings of Quarkus. */
    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.limits.max-concurrent-streams=100", "HTTP/2 streams | 100 ",
            "quarkus.http.idle-timeout=75s", "time without a byte | 75 seconds;",
            "quarkus.http.limits.max-initial-line-length=16384", "the first line | 16 KiB ",
            "quarkus.http.limits.max-header-size=20K", "its headers | 20 KiB;",
            "quarkus.http.limits.max-header-list-size=65536", "its headers | beyond 64 KiB",
            "quarkus.datasource.jdbc.max-size=20", "connections to PostgreSQL | 20,",
            "quarkus.datasource.jdbc.acquisition-timeout=2s", "connections to PostgreSQL | 2 seconds,");

    @Test
    void thePageOfLimitsHasTheValueOfEachLimitInItsRow() throws Exception {
        Map<String, String> missing = new TreeMap<>();
        for (Field limit : Limits.class.getFields()) {
            if (limit.getType() == String.class) {
                continue; // what a refusal calls it
            }
            String row = row(ROWS.getOrDefault(limit.getName(), "no row is known"));
            List<String> forms = forms(limit.get(null));
            if (forms.stream().noneMatch(value -> has(value, row))) {
                missing.put(limit.getName(), forms.toString());
            }
        }
        assertEquals(Map.of(), missing);
    }

    @Test
    void thePageOfLimitsHasTheValuesOfTheSettings() throws IOException {
        List<String> settings = Files.readAllLines(Path.of("src", "main", "resources", "application.properties"));
        for (Map.Entry<String, String> limit : SETTINGS.entrySet()) {
            assertTrue(settings.contains(limit.getKey()), limit::getKey);
            String[] said = limit.getValue().split(" \\| ", -1);
            assertTrue(row(said[0]).contains(said[1]), limit::getValue);
        }
    }

    /** The row of the page that begins with these words. */
    private static String row(String beginning) throws IOException {
        List<String> rows = Files.readAllLines(LIMITS).stream()
                .filter(line -> line.startsWith("| " + beginning))
                .toList();
        return rows.size() == 1 ? rows.get(0) + " " : "";
    }

    private static boolean has(String value, String row) {
        return Pattern.compile("(?<![\\d,])" + Pattern.quote(value) + "(?!,?\\d)")
                .matcher(row)
                .find();
    }

    /** What may be a number of bytes may be one of characters. */
    private static List<String> forms(Object limit) {
        return limit instanceof Number number
                ? List.of(written(limit), String.format(Locale.ROOT, "%,d", number.longValue()))
                : List.of(written(limit));
    }

    /** As a page writes it: bytes in the largest unit that has no fraction, other numbers in thousands. */
    private static String written(Object limit) {
        if (limit instanceof Duration time) {
            return written(time);
        }
        if (limit instanceof Number number && number.longValue() % KIB == 0) {
            long bytes = number.longValue();
            return bytes % (KIB * KIB) == 0 ? bytes / KIB / KIB + " MiB" : bytes / KIB + " KiB";
        }
        return limit instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue())
                : limit.toString();
    }

    private static String written(Duration time) {
        if (time.toMillis() % 1000 != 0) {
            return time.toMillis() + " ms";
        }
        long seconds = time.toSeconds();
        return seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** Every page of the project. */
    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("src", "bench", "README.md")));
        try (Stream<Path> files = Files.list(Path.of(""))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        for (Path folder : List.of(Path.of("docs"), Path.of("openapi"), Path.of(".github"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }

    private static List<String> linksOf(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .filter(target -> !target.startsWith("http"))
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
    }

    /** The anchors that a page gets from its headings where it is shown. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}

package healthcontent;

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
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages about the service say of each other and of the code. */
class DocumentationTest {

    private static final long KIB = 1024;
    private static final Path LIMITS = Path.of("docs", "limits.md");
    private static final Path ARCHITECTURE = Path.of("docs", "architecture.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|<img src=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*)`");
    private static final int MOST_WORDS = 1200;

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
    @ValueSource(strings = {"README.md", "docs/architecture.md"})
    void whatIsReadFirstIsShort(String page) throws IOException {
        int words = Files.readString(Path.of(page)).strip().split("\\s+").length;
        assertTrue(words <= MOST_WORDS, page + " has " + words + " words");
    }

    @Test
    void everyTypeThatTheArchitecturePageNamesExists() throws IOException {
        Set<String> named = TYPE.matcher(Files.readString(ARCHITECTURE))
                .results()
                .map(match -> match.group(1) + ".java")
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.size() > 15, "it names types: " + named);
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            sources.map(source -> source.getFileName().toString()).forEach(named::remove);
        }
        assertEquals(Set.of(), named);
    }

    @Test
    void thePageOfLimitsHasTheValueOfEachLimit() throws Exception {
        String page = Files.readString(LIMITS);
        Map<String, String> missing = new TreeMap<>();
        for (Field limit : Limits.class.getFields()) {
            if (limit.getType() == String.class) {
                continue; // what a refusal calls it
            }
            String value = written(limit.get(null));
            if (!Pattern.compile("(?<![\\d,])" + Pattern.quote(value) + "(?!,?\\d)")
                    .matcher(page)
                    .find()) {
                missing.put(limit.getName(), value);
            }
        }
        assertEquals(Map.of(), missing);
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

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("src", "bench", "README.md")));
        for (Path folder : List.of(Path.of(""), Path.of("docs"), Path.of("openapi"))) {
            try (Stream<Path> files = Files.list(folder)) {
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

package healthcontent.imports.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Which elements of a page are around its article: data, in {@code imports/boilerplate.properties}. */
final class Boilerplate {

    private static final Properties WORDS = load();

    private static final Map<String, Set<String>> SETS = new ConcurrentHashMap<>();

    private static final Set<String> INVISIBLE = words("invisible");

    private static final List<String> REASONS = List.of("navigation", "consent", "advert", "around");

    /** An element that holds one of these is no advert, whatever its class says. */
    private static final String ARTICLE = "h1, main, article";

    private Boilerplate() {}

    private static Properties load() {
        try (InputStream file = Boilerplate.class.getResourceAsStream("/imports/boilerplate.properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String name) {
        return SETS.computeIfAbsent(name, Boilerplate::split);
    }

    private static Set<String> split(String name) {
        return Arrays.stream(WORDS.getProperty(name, "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an element shows nothing to read. */
    static boolean isInvisible(Element element) {
        return INVISIBLE.contains(element.normalName());
    }

    /** What an element was taken for; empty where it is a part of the article. */
    static Optional<String> reason(Element element) {
        String name = element.normalName();
        if (name.equals("html") || name.equals("body") || name.equals("main") || name.equals("article")) {
            return Optional.empty();
        }
        if (element.hasAttr("hidden") || element.attr("style").replace(" ", "").contains("display:none")) {
            return Optional.of("hidden");
        }
        for (String reason : REASONS) {
            if (words("elements." + reason).contains(name)
                    || words("roles." + reason).contains(element.attr("role").toLowerCase(Locale.ROOT))
                    || isNamed(element, words("classes." + reason))) {
                return element.selectFirst(ARTICLE) == null ? Optional.of(reason) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(Element element, Set<String> words) {
        String names = element.className() + ' ' + element.id();
        return !names.isBlank()
                && Arrays.stream(names.toLowerCase(Locale.ROOT).split("[\\s_-]+"))
                        .anyMatch(words::contains);
    }
}

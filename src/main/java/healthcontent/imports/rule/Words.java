package healthcontent.imports.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The words of one language that rules go by: data, in {@code imports/<language>.properties}. */
public final class Words {

    /** The languages that there are words for, in the order in which they are told. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    private static final Map<String, Words> LOADED =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Words::load));

    private final Properties properties;
    private final Map<String, Phrases> phrases = new ConcurrentHashMap<>();

    private Words(Properties properties) {
        this.properties = properties;
    }

    /** The words of a language, or of the language that a tag with a region is of. */
    public static Optional<Words> of(String language) {
        return Optional.ofNullable(LOADED.get(language.split("-", 2)[0]));
    }

    private static Words load(String language) {
        try (InputStream file = Words.class.getResourceAsStream("/imports/" + language + ".properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Words(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrases of a rule; none where the language has none. */
    Phrases phrases(String name) {
        return phrases.computeIfAbsent(name, key -> Phrases.of(properties.getProperty(key, "")));
    }

    /** The names of the rules that begin so. */
    List<String> names(String prefix) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** A text that a document must have and no article does. */
    public String text(String name) {
        return properties.getProperty("text." + name, "");
    }

    /** Whether there is such a text. */
    public boolean hasText(String name) {
        return properties.containsKey("text." + name);
    }
}

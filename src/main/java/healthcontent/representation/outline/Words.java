package healthcontent.representation.outline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the service itself: headings and labels. They are in {@code representation/words-{language}.json}; a
 * language that has no such file gets those in English.
 */
public final class Words {

    private static final String FALLBACK = "en";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Words> READ = new ConcurrentHashMap<>();

    private final Map<String, String> words;

    private Words(Map<String, String> words) {
        this.words = words;
    }

    /** The words in a language, or in the language that it is a variant of. */
    public static Words in(String language) {
        return READ.computeIfAbsent(language.replaceFirst("-.*", ""), Words::read);
    }

    /**
     * The word of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String of(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("There is no word for " + key);
        }
        return word;
    }

    /** The word of a value from a list that may grow; the value itself where there is none yet. */
    public String of(String key, String value) {
        return words.getOrDefault(key + "." + value, value);
    }

    private static Words read(String language) {
        try (InputStream file = file(language)) {
            return file == null
                    ? in(FALLBACK)
                    : new Words(Map.copyOf(JSON.readValue(file, new TypeReference<Map<String, String>>() {})));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream file(String language) {
        return Words.class.getResourceAsStream("/representation/words-" + language + ".json");
    }
}

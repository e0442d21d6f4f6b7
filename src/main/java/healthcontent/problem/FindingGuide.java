package healthcontent.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a finding on a release means, and what its sender can do. The texts stand in {@code findings.json}, by the name
 * of the finding and in the order in which they are shown; a word between backticks is code. A test holds them to the
 * names that there are.
 *
 * @param levels what such a finding is: {@code error}, {@code warning}, or in some cases one and in some the other
 * @param whatToDo sentences, the most likely to help first
 */
public record FindingGuide(List<String> levels, String meaning, List<String> whatToDo, Example example) {

    private static final String FILE = "/findings.json";
    private static final Map<String, FindingGuide> GUIDES = read();

    /** Where the explanations stand. */
    public static final String PATH = "/problems/findings";

    /**
     * One such finding.
     *
     * @param pointer its place in a bundle, as a JSON Pointer
     */
    public record Example(String pointer, String message) {}

    /** The names of all findings, in kebab case. */
    public static Set<String> names() {
        return GUIDES.keySet();
    }

    /** The guide to a finding; empty where there is no finding of this name. */
    public static Optional<FindingGuide> of(String name) {
        return Optional.ofNullable(GUIDES.get(name));
    }

    private static Map<String, FindingGuide> read() {
        try (InputStream file = FindingGuide.class.getResourceAsStream(FILE)) {
            return new JsonMapper().readValue(file, new TypeReference<LinkedHashMap<String, FindingGuide>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}

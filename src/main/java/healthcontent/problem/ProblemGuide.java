package healthcontent.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller can do about a problem, and what one looks like. The texts stand in {@code problems.json}; a word
 * between backticks is code.
 *
 * @param whatToDo sentences, the most likely to help first
 * @param headers header fields of such a response that say more, with an example of each
 */
public record ProblemGuide(List<String> whatToDo, Map<String, String> headers, Example example) {

    private static final String FILE = "/problems.json";
    private static final String REQUEST_ID = "5f0e8a4b-7d10-4c5e-9c1b-3c5e019ac1f0";
    private static final Map<ProblemType, ProblemGuide> GUIDES = read();

    /** What such a problem says besides what its type says. */
    public record Example(
            String detail,
            String instance,
            List<Fault> errors,
            List<String> suggestions,
            String reason,
            Instant withdrawnAt,
            Replacement replacement) {}

    public ProblemGuide {
        headers = headers == null ? Map.of() : headers;
    }

    public static ProblemGuide of(ProblemType type) {
        return GUIDES.get(type);
    }

    /** A whole problem of this type. */
    public static Problem exampleOf(ProblemType type) {
        Example example = of(type).example;
        Problem problem = Problem.of(type, example.detail, example.instance, REQUEST_ID);
        if (example.suggestions != null) {
            return problem.withSuggestions(example.suggestions);
        }
        return example.errors == null
                ? problem.withWithdrawal(example.reason, example.withdrawnAt, example.replacement)
                : problem.withErrors(example.errors, 0);
    }

    private static Map<ProblemType, ProblemGuide> read() {
        ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        try (InputStream file = ProblemGuide.class.getResourceAsStream(FILE)) {
            Map<ProblemType, ProblemGuide> guides = new EnumMap<>(ProblemType.class);
            json.readValue(file, new TypeReference<Map<String, ProblemGuide>>() {})
                    .forEach((value, guide) -> guides.put(
                            ProblemType.of(value).orElseThrow(() -> new IllegalStateException(value)), guide));
            return guides;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}

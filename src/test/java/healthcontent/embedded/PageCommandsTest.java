package healthcontent.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No page has a command that {@link ReadmeIT} leaves out, except those that say why. */
class PageCommandsTest {

    /** What can't be typed in a build: Docker, a release of the project, the network, another system. */
    private static final int FEW = 26;

    /** {@code sh} is what is typed; the others are shown, or part of something. */
    private static final Set<String> LANGUAGES =
            Set.of("sh", "json", "jsonc", "js", "http", "properties", "nginx", "text", "yaml", "sql", "mermaid");

    private static final String PROGRAMS =
            "(?:curl|docker|java|mvn|node|psql|pg_dump|pg_restore|openssl|jq|npx|npm|osv-scanner|trivy|export|src/\\S+)";

    private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\$ )?" + PROGRAMS + " ");

    /** Between backquotes in a sentence, with an argument. */
    private static final Pattern IN_A_SENTENCE = Pattern.compile("`((?:curl|docker|java|psql|pg_\\w+|openssl) [^`]+)`");

    @Test
    void everyBlockIsTypedOrShown() throws IOException {
        List<String> unknown = new ArrayList<>();
        List<String> disguised = new ArrayList<>();
        for (Readme page : Readme.readAll()) {
            for (Readme.Block block : page.blocks()) {
                String place = page.file() + ", line " + block.line();
                if (!LANGUAGES.contains(block.language())) {
                    unknown.add(place + ": '" + block.language() + "'");
                }
                if (!block.language().equals("sh")
                        && COMMAND.matcher(block.text()).find()) {
                    disguised.add(place);
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertEquals(List.of(), disguised);
    }

    @Test
    void noCommandHidesInASentence() throws IOException {
        List<String> hidden = new ArrayList<>();
        for (Readme page : Readme.readAll()) {
            IN_A_SENTENCE
                    .matcher(String.join("\n", page.lines()))
                    .results()
                    .forEach(command -> hidden.add(page.file() + ": " + command.group(1)));
        }
        assertEquals(List.of(), hidden);
    }

    @Test
    void whatIsNotRunSaysWhyAndIsLittle() throws IOException {
        List<Readme.Example> examples = Readme.allExamples();
        List<Readme.Example> notRun = examples.stream()
                .filter(example -> example.notRun().isPresent())
                .toList();
        assertTrue(notRun.size() <= FEW && notRun.size() * 2 < examples.size(), notRun::toString);
        notRun.forEach(example -> assertTrue(
                example.notRun().orElseThrow().matches("[a-z].{8,}[a-z]"), () -> example + " says why it is not run"));
    }
}

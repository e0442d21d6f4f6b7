package healthcontent.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.Repetitions;
import healthcontent.imports.reader.Format;
import healthcontent.imports.rule.Words;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is lost and nothing is invented, whatever is imported. */
class ImportLawsTest {

    private static final int ARTICLES = Repetitions.of(150);

    private static final Set<String> TITLES = Stream.of(
                    "overview",
                    "causes",
                    "symptoms",
                    "treatments",
                    "prevention",
                    "diagnosis",
                    "associated-conditions",
                    "see-doctor",
                    "faqs",
                    "comparison",
                    "other")
            .flatMap(name -> Words.LANGUAGES.stream()
                    .map(language -> Words.of(language).orElseThrow().text(name)))
            .collect(Collectors.toSet());

    /** Of files that do not name it themselves. */
    private static final String PUBLISHER = "MedlinePlus, National Library of Medicine";

    static List<String> files() {
        return TestImports.files().stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    @Test
    void articlesMadeByChanceLoseAndGainNothingInAnyFormat() {
        for (long seed = 0; seed < ARTICLES; seed++) {
            RandomArticle article = new RandomArticle(seed);
            Map<Format, String> forms = new TreeMap<>(Map.of(
                    Format.TEXT, article.text(), Format.MARKDOWN, article.markdown(), Format.HTML, article.html()));
            for (Map.Entry<Format, String> form : forms.entrySet()) {
                Importer.Draft draft = TestImports.draft(TestImports.text(form.getKey(), form.getValue()));
                String what = "seed " + seed + " as " + form.getKey();
                Laws.nothingIsLost(what, article.sentences(), draft);
                Laws.nothingIsInvented(
                        what,
                        String.join(" ", article.sentences()) + form.getValue().replace("&amp;", "&"),
                        draft,
                        TITLES);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void filesLoseAndGainNothing(String name) throws IOException {
        Path path = TestImports.FILES.resolve(name);
        Importer.Draft draft = TestImports.draft(TestImports.file(name));
        assertEquals(List.of(), draft.failures());
        List<String> texts = texts(name, Files.readAllBytes(path));
        Laws.nothingIsLost(name, texts, draft);
        Laws.nothingIsInvented(name, String.join(" ", texts) + PUBLISHER, draft, TITLES);
    }

    @Test
    void theSameFileGivesTheSameDraft() {
        for (String name : files()) {
            assertEquals(
                    TestImports.draft(TestImports.file(name)).bundle(),
                    TestImports.draft(TestImports.file(name)).bundle());
        }
    }

    /** The texts of a file, read otherwise than an import reads them. */
    private static List<String> texts(String name, byte[] file) throws IOException {
        String text =
                new String(file, name.equals("word.html") ? Charset.forName("windows-1252") : Charset.forName("UTF-8"));
        if (name.endsWith("json") || name.endsWith("jsonld")) {
            List<String> found = new ArrayList<>();
            values(new ObjectMapper().readTree(text), "", found);
            return found;
        }
        if (name.endsWith("xml")) {
            List<String> found = new ArrayList<>();
            Jsoup.parse(text, "", Parser.xmlParser()).getAllElements().stream()
                    .filter(element -> !Set.of("term").contains(element.normalName()))
                    .forEach(element -> found.addAll(visible(Jsoup.parse(element.ownText()))));
            Jsoup.parse(text, "", Parser.xmlParser()).select("[title]").forEach(e -> found.add(e.attr("title")));
            Jsoup.parse(text, "", Parser.xmlParser()).select("[source]").forEach(e -> found.add(e.attr("source")));
            return found;
        }
        if (name.endsWith("html")) {
            List<String> found = new ArrayList<>(visible(Jsoup.parse(text)));
            Jsoup.parse(text).select("script[type=application/ld+json]").forEach(script -> {
                try {
                    values(new ObjectMapper().readTree(script.data()), "", found);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            return found;
        }
        if (name.endsWith("md")) {
            return Arrays.asList(text.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                    .replaceAll("<[^>]*>|\\*\\*|[*_`]|(?m)^\\s*(#+|[-=>]+|[0-9]+\\.)|\\|[-|]+\\|", "")
                    .split("\n"));
        }
        return Arrays.asList(text.replaceAll("(?m)^\\s*([•-]|[0-9]+\\.)", "").split("\n"));
    }

    private static List<String> visible(Node root) {
        List<String> found = new ArrayList<>();
        root.nodeStream()
                .filter(node -> !(node instanceof Comment) && node instanceof TextNode)
                .filter(node -> !Set.of("script", "style", "button")
                        .contains(node.parentNode().normalName()))
                .flatMap(node -> Arrays.stream(((TextNode) node).text().split("\\[/?caption[^\\]]*]")))
                .forEach(found::add);
        return found;
    }

    private static void values(JsonNode node, String name, List<String> found) {
        boolean isText = Set.of(
                        "name",
                        "headline",
                        "description",
                        "text",
                        "alternateName",
                        "possibleTreatment",
                        "expectedPrognosis")
                .contains(name);
        if (node.isTextual() && isText) {
            found.addAll(visible(Jsoup.parse(node.textValue())));
        }
        for (JsonNode item : node) {
            if (node.isArray()) {
                values(item, name, found);
            }
        }
        node.properties().forEach(property -> values(property.getValue(), property.getKey(), found));
    }
}

package healthcontent.representation.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.representation.OutlineTexts;
import healthcontent.representation.RandomDocuments;
import healthcontent.representation.Statements;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.representation.outline.Outline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownFormatTest {

    private static final int DOCUMENTS = 60;

    private final MarkdownFormat format = new MarkdownFormat();

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void whatIsReadBackIsWhatWasWrittenWhateverTheTextsLookLike(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(7);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            String markdown = new String(format.render(document), StandardCharsets.UTF_8);
            assertEquals(String.join("\n", OutlineTexts.of(Outline.of(document))), String.join("\n", read(markdown)));
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyTextOfTheJsonStandsInIt(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(11);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            List<String> said = OutlineTexts.of(Outline.of(document));
            for (String statement : Statements.of(document.json())) {
                assertTrue(
                        said.stream().anyMatch(text -> text.contains(statement)),
                        () -> statement + " is missing in " + said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aTextStandsInItAsOftenAsInTheJson(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(13);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            String all = String.join("\n", OutlineTexts.of(Outline.of(document)));
            List<String> statements = Statements.of(document.json());
            Set<String> columns =
                    new HashSet<>(document.json().path("conditions").findValuesAsText("name"));
            for (String statement : statements) {
                boolean once = Collections.frequency(statements, statement) == 1 && statement.length() > 9;
                if (once && !(kind == DocumentKind.COMPARISON && columns.contains(statement))) {
                    assertEquals(1, count(all, statement), statement);
                }
            }
        }
    }

    private static int count(String all, String part) {
        return (all.length() - all.replace(part, "").length()) / part.length();
    }

    /** The texts of all headings and paragraphs, in order. */
    private static List<String> read(String markdown) {
        List<String> texts = new ArrayList<>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                texts.add(textOf(heading));
            }

            @Override
            public void visit(Paragraph paragraph) {
                texts.add(textOf(paragraph));
            }
        });
        return texts;
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }
}

package healthcontent.imports.reader;

import healthcontent.imports.article.Article;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.LeftOut;
import healthcontent.imports.article.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A file of MedQuAD: questions and answers on one thing, the focus, with the type of each question. Answers are text
 * that was taken from a page, in which lists begin with hyphens.
 */
final class MedQuad {

    /** What a type of question is about, as this service calls it. */
    private static final Map<String, String> ASPECTS = Map.ofEntries(
            Map.entry("information", "overview"),
            Map.entry("symptoms", "symptoms"),
            Map.entry("causes", "causes"),
            Map.entry("treatment", "treatments"),
            Map.entry("exams and tests", "diagnosis"),
            Map.entry("prevention", "prevention"),
            Map.entry("outlook", "outlook"),
            Map.entry("frequency", "frequency"),
            Map.entry("inheritance", "inheritance"),
            Map.entry("genetic changes", "inheritance"),
            Map.entry("research", "research"),
            Map.entry("susceptibility", "risk-factors"),
            Map.entry("complications", "complications"),
            Map.entry("stages", "stages"),
            Map.entry("support groups", "support"),
            Map.entry("considerations", "living-with"));

    /** The elements that a file may have as its root: most have the first. */
    static final Set<String> ROOTS = Set.of("Document", "DiseaseFile", "doc");

    private static final Set<String> FOCUS = Set.of("focus", "doctitle-focus");

    private MedQuad() {}

    static Article article(XmlNode document) {
        List<Block> names = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Block title = null;
        for (XmlNode part : document.children()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            if (title == null && FOCUS.contains(name)) {
                title = Block.heading(1, part.text(), place(part));
            } else if (name.equals("qapairs")) {
                part.children().forEach(pair -> pair(pair, blocks));
            } else {
                annotation(part, names, leftOut);
            }
        }
        return new Article(
                "medquad",
                title == null ? "" : title.text(),
                names,
                title,
                blocks,
                leftOut,
                new Article.Source(publisher(document), document.attribute("url"), "", ""));
    }

    private static String publisher(XmlNode document) {
        String source = document.attribute("source");
        return source.isEmpty() ? document.attribute("corpus") : source;
    }

    private static void annotation(XmlNode node, List<Block> names, List<LeftOut> leftOut) {
        if (node.name().equals("Synonym")) {
            names.add(Block.item("", node.text(), place(node)));
        } else if (!node.text().isBlank()) {
            leftOut.add(LeftOut.of(node.text(), place(node), "annotation"));
        }
        node.children().forEach(child -> annotation(child, names, leftOut));
    }

    private static void pair(XmlNode pair, List<Block> blocks) {
        for (XmlNode part : pair.children()) {
            if (part.name().equalsIgnoreCase("question")) {
                String type = part.attribute("qtype").strip();
                blocks.add(Block.heading(2, part.text(), ASPECTS.getOrDefault(type, "other"), place(part)));
            } else {
                answer(part, blocks);
            }
        }
    }

    /** Paragraphs have a line of their own; items begin with a hyphen after two spaces or more. */
    private static void answer(XmlNode answer, List<Block> blocks) {
        int line = answer.line();
        for (String paragraph : answer.text().split("\n", -1)) {
            Place place = new Place(line, answer.path());
            List<String> items = Arrays.asList(paragraph.split("(?:\\s{2,100}|(?<=[:.])\\s|^\\s*)-\\s+(?=\\S)"));
            for (int i = 0; i < items.size(); i++) {
                boolean isItem = i > 0;
                String[] parts = isItem
                        ? items.get(i).split("(?<=[.!?])\\s{3,}", 2)
                        : items.get(i).split("(?<=[.!?])\\s{2,}");
                for (int j = 0; j < parts.length; j++) {
                    if (!parts[j].isBlank()) {
                        blocks.add(
                                isItem && j == 0 ? Block.item("", parts[j], place) : Block.paragraph(parts[j], place));
                    }
                }
            }
            line++;
        }
    }

    private static Place place(XmlNode node) {
        return new Place(node.line(), node.path());
    }
}

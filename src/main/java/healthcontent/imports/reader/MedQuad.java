package healthcontent.imports.reader;

import healthcontent.imports.article.Article;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.LeftOut;
import healthcontent.imports.article.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A file of MedQuAD: questions and answers on one thing, the focus, with the type of each question. Answers are text that
 * was taken from a page, in which lists begin with hyphens.
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

    private MedQuad() {}

    static Article article(XmlNode document) {
        XmlNode focus = document.children("Focus").findFirst().orElse(document);
        List<Block> names = new ArrayList<>();
        document.at("FocusAnnotations", "Synonyms", "Synonym").forEach(name -> names.add(Block.item("", name.text(), place(name))));
        document.at("Synonyms", "Synonym").forEach(name -> names.add(Block.item("", name.text(), place(name))));
        List<Block> blocks = new ArrayList<>();
        document.at("QAPairs", "QAPair").forEach(pair -> pair(pair, blocks));
        Block title = focus == document ? null : Block.heading(1, focus.text(), place(focus));
        return new Article(
                "medquad",
                title == null ? "" : title.text(),
                names,
                title,
                blocks,
                List.<LeftOut>of(),
                new Article.Source(document.attribute("source"), document.attribute("url"), "", ""));
    }

    private static void pair(XmlNode pair, List<Block> blocks) {
        for (XmlNode part : pair.children()) {
            if (part.name().equals("Question")) {
                String type = part.attribute("qtype").strip();
                blocks.add(Block.heading(2, part.text(), ASPECTS.getOrDefault(type, "other"), place(part)));
            } else if (part.name().equals("Answer")) {
                answer(part, blocks);
            }
        }
    }

    /** Paragraphs have a line of their own; items begin with a hyphen after two spaces or more. */
    private static void answer(XmlNode answer, List<Block> blocks) {
        int line = answer.line();
        for (String paragraph : answer.text().split("\n", -1)) {
            Place place = new Place(line, answer.path());
            List<String> items = Arrays.asList(paragraph.split("(?:\\s{2,}|(?<=[:.])\\s|^\\s*)-\\s+(?=\\S)"));
            for (int i = 0; i < items.size(); i++) {
                boolean isItem = i > 0;
                String[] parts = isItem ? items.get(i).split("(?<=[.!?])\\s{3,}", 2) : items.get(i).split("(?<=[.!?])\\s{2,}");
                for (int j = 0; j < parts.length; j++) {
                    if (!parts[j].isBlank()) {
                        blocks.add(isItem && j == 0
                                ? Block.item("", parts[j], place)
                                : Block.paragraph(parts[j], place));
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

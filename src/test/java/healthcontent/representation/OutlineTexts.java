package healthcontent.representation;

import healthcontent.representation.outline.Block;
import healthcontent.representation.outline.Entry;
import healthcontent.representation.outline.Outline;
import healthcontent.representation.outline.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** The texts of an outline in reading order, each with its label where it has one. */
public final class OutlineTexts {

    private OutlineTexts() {}

    /** All of them; the first is the title. */
    public static List<String> of(Outline outline) {
        List<String> texts = new ArrayList<>();
        texts.add(outline.title());
        outline.sections().forEach(section -> {
            texts.add(section.heading().value());
            section.blocks().forEach(block -> add(block, texts));
        });
        return texts;
    }

    private static void add(Block block, List<String> texts) {
        if (block instanceof Paragraph paragraph) {
            texts.add(paragraph.text().value());
        } else if (block instanceof Entry entry) {
            texts.add(entry.title().value());
            entry.lines().forEach(line -> {
                if (line.texts().size() == 1) {
                    String text = line.texts().get(0).value();
                    texts.add(line.label() == null ? text : line.label() + ": " + text);
                } else {
                    texts.add(line.label() + ":");
                    line.texts().forEach(text -> texts.add(text.value()));
                }
            });
        }
    }
}

package healthcontent.imports.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.Place;
import healthcontent.imports.article.Section;
import healthcontent.imports.article.Sentences;
import healthcontent.imports.rule.Aspect;
import healthcontent.imports.rule.Labels;
import healthcontent.imports.rule.Words;
import java.util.List;

/** What an article says in paragraphs: the summary, the overview, and sections that have no field of their own. */
final class Prose {

    private static final int CAPTION_WORDS = 8;

    private final DocumentDraft draft;
    private final Words words;
    private final Notes notes;
    private final Slugs slugs = new Slugs("section");
    private Block summary;
    private boolean headed;

    Prose(DocumentDraft draft, Words words, Notes notes) {
        this.draft = draft;
        this.words = words;
        this.notes = notes;
    }

    /** Chooses the summary: the first paragraph that is a sentence. */
    void begin(List<Block> blocks) {
        headed = blocks.stream().anyMatch(block -> block.is(Block.Kind.HEADING));
        summary = blocks.stream()
                .filter(block -> block.is(Block.Kind.PARAGRAPH) && Sentences.endsLikeOne(block.text()))
                .findFirst()
                .orElse(null);
    }

    /** Takes what stands below a heading. */
    void take(Aspect aspect, Section section, List<Block> blocks) {
        if (aspect == Aspect.OVERVIEW) {
            overview(section, blocks);
        } else {
            further(aspect, section, blocks);
        }
    }

    private void overview(Section section, List<Block> blocks) {
        for (Block block : blocks) {
            if (isSummary(block)) {
                continue;
            }
            if (section.heading().isEmpty() && headed && isCaption(block)) {
                notes.unplaced(block.text(), block.place(), "caption");
            } else {
                paragraphs(draft.list("overview"), "/overview", block);
            }
        }
    }

    private static boolean isCaption(Block block) {
        return block.is(Block.Kind.PARAGRAPH)
                && block.text().split(" ").length <= CAPTION_WORDS
                && !Sentences.endsLikeOne(block.text());
    }

    @SuppressWarnings("ReferenceEquality") // the one paragraph, and none that reads the same
    private boolean isSummary(Block block) {
        if (block != summary) {
            return false;
        }
        FittingText text = FittingText.of(block.text(), block.place(), notes);
        if (text.pieces().isEmpty()) {
            notes.placed(block, new Target(draft, "/summary"), text.without());
            return true;
        }
        draft.content().put("summary", text.pieces().get(0));
        draft.takes(draft.list("overview"), text.pieces().get(0));
        notes.placed(block, new Target(draft, "/summary"), text.without());
        text.pieces().stream().skip(1).forEach(piece -> add(draft.list("overview"), piece, block.place()));
        return true;
    }

    private void paragraphs(ArrayNode list, String path, Block block) {
        int without = 0;
        int first = list.size();
        for (String said : block.texts()) {
            FittingText text = FittingText.of(said, block.place(), notes);
            without += text.without();
            for (String piece : text.pieces()) {
                without += add(list, piece, block.place());
            }
        }
        notes.placed(block, new Target(draft, path + "/" + first), without);
    }

    /** Adds a paragraph; returns how many sentences found no room. */
    private int add(ArrayNode list, String piece, Place from) {
        if (draft.takes(list, piece)) {
            list.add(piece);
            return 0;
        }
        notes.unplaced(piece, from, "no-room");
        return Sentences.of(piece).size();
    }

    /** Takes blocks as a section of its own: paragraphs, and items that have a name. */
    void further(Aspect aspect, Section section, List<Block> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        if (aspect == Aspect.OVERVIEW) {
            overview(section, blocks);
            return;
        }
        String title = title(aspect, section, blocks);
        ArrayNode sections = draft.list("furtherSections");
        if (!draft.takes(sections, title)) {
            blocks.forEach(block -> block.texts().forEach(text -> notes.unplaced(text, block.place(), "no-room")));
            return;
        }
        String path = "/furtherSections/" + sections.size();
        ObjectNode further = JsonNodeFactory.instance.objectNode();
        further.put("slug", slugs.take(title));
        further.put("aspect", aspect.value());
        further.put("title", title);
        ArrayNode paragraphs = further.putArray("paragraphs");
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (Block block : blocks) {
            if (!isItem(block, items, path + "/items")) {
                paragraphs(paragraphs, path + "/paragraphs", block);
            }
        }
        if (!items.isEmpty()) {
            further.set("items", items);
        }
        if (!items.isEmpty() || !paragraphs.isEmpty()) {
            sections.add(further);
        }
    }

    private String title(Aspect aspect, Section section, List<Block> blocks) {
        if (FittingText.isName(section.title())) {
            return section.title();
        }
        String made = words.hasText(aspect.value()) ? words.text(aspect.value()) : words.text("other");
        section.heading().ifPresent(heading -> {
            if (!heading.text().isEmpty()) {
                notes.unplaced(heading.text(), heading.place(), "heading-does-not-fit");
            }
        });
        notes.taken(made, blocks.get(0).place(), null, "title-of-the-service");
        return made;
    }

    private boolean isItem(Block block, ArrayNode items, String path) {
        if (block.is(Block.Kind.HEAD_ROW)) {
            boolean isPair = block.cells().size() == 2;
            if (isPair) {
                notes.columns(block);
            }
            return isPair;
        }
        Block apart = block.is(Block.Kind.ITEM) ? Labels.apart(block) : block;
        boolean isRow = block.is(Block.Kind.ROW)
                && block.cells().size() == 2
                && block.cells().stream().noneMatch(String::isEmpty);
        String title = isRow ? block.cells().get(0) : apart.label();
        String said = isRow ? block.cells().get(1) : apart.text();
        if (!FittingText.isName(title) || said.isEmpty()) {
            return false;
        }
        FittingText detail = FittingText.of(said, block.place(), notes);
        if (detail.pieces().size() != 1
                || !draft.takes(items, title, detail.pieces().get(0))) {
            detail.pieces().forEach(piece -> notes.unplaced(piece, block.place(), "no-room"));
            notes.unplaced(title, block.place(), "no-room");
            return true;
        }
        items.addObject().put("title", title).put("detail", detail.pieces().get(0));
        notes.placed(block, new Target(draft, path + "/" + (items.size() - 1)), detail.without());
        return true;
    }

    /** A document has a summary: where no paragraph of the overview is one, it repeats one, or the name. */
    void end(String name) {
        if (draft.content().has("summary")) {
            return;
        }
        String text = summary != null && FittingText.isFitting(summary.text()) ? summary.text() : "";
        boolean isRepeated = !text.isEmpty() && draft.takes(draft.list("overview"), text);
        draft.content().put("summary", isRepeated ? text : name);
        notes.taken(
                isRepeated ? text : name,
                summary == null ? Place.line(1) : summary.place(),
                new Target(draft, "/summary"),
                isRepeated ? "first-paragraph-as-summary" : "name-as-summary");
    }
}

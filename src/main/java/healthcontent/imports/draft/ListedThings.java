package healthcontent.imports.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.document.DocumentType;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.Section;
import healthcontent.imports.rule.Aspect;
import healthcontent.imports.rule.Labels;
import healthcontent.imports.rule.Subjects;
import healthcontent.imports.rule.TreatmentKinds;
import healthcontent.imports.rule.Words;
import healthcontent.limit.Limits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a section lists: causes, symptoms, tests, treatments, ways to prevent it, conditions that go together with it.
 */
final class ListedThings {

    private static final int SHORT_WORDS = 7;
    private static final int MOST_PARAGRAPHS = 3;

    private final DocumentDraft draft;
    private final Notes notes;
    private final Batch batch;
    private final Prose prose;
    private final ArrayNode sources;
    private final TreatmentKinds kinds;
    private final Subjects subjects;
    private final Map<Aspect, Slugs> slugs = new EnumMap<>(Aspect.class);
    private final Set<String> terms = new HashSet<>();

    ListedThings(DocumentDraft draft, Words words, Notes notes, Batch batch, Prose prose, ArrayNode sources) {
        this.draft = draft;
        this.notes = notes;
        this.batch = batch;
        this.prose = prose;
        this.sources = sources;
        this.kinds = new TreatmentKinds(words);
        this.subjects = new Subjects(words);
    }

    ArrayNode sources() {
        return sources;
    }

    /** How many of the lists have something in them. */
    int filled() {
        return slugs.size();
    }

    /** Takes what a section lists; its paragraphs, and what does not fit, become a section of their own. */
    void take(Aspect aspect, Section section) {
        List<Block> rest = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (!isItem(aspect, block)) {
                rest.add(block);
            }
        }
        prose.further(aspect, section, aspect == Aspect.DIAGNOSIS ? withoutApproach(section, rest) : rest);
    }

    /** What is said before the first test is the approach. */
    private List<Block> withoutApproach(Section section, List<Block> rest) {
        ObjectNode diagnosis = draft.content().withObject("/diagnosis");
        List<Block> lead = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Block block : section.blocks()) {
            boolean fits = text.length() + 1 + block.text().length() <= Limits.TEXT;
            if (!rest.contains(block) || !block.is(Block.Kind.PARAGRAPH) || !fits || !FittingText.mayBeFollowed(text)) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(block.text());
            lead.add(block);
        }
        FittingText fitting = lead.isEmpty() || diagnosis.has("approach")
                ? new FittingText(List.of(), 0)
                : FittingText.quietly(text.toString());
        if (fitting.pieces().size() != 1
                || !draft.takes(draft.list("overview"), fitting.pieces().get(0))) {
            return rest;
        }
        diagnosis.put("approach", fitting.pieces().get(0));
        lead.forEach(block -> notes.placed(block, new Target(draft, "/diagnosis/approach"), 0));
        List<Block> left = new ArrayList<>(rest);
        left.subList(0, lead.size()).clear();
        return left;
    }

    private boolean isItem(Aspect aspect, Block block) {
        if (block.is(Block.Kind.HEAD_ROW) && block.cells().size() == 2) {
            notes.columns(block);
            return true;
        }
        if (block.is(Block.Kind.ITEM)) {
            Block apart = Labels.apart(block);
            boolean isNameOnly = apart.label().isEmpty() && isShort(apart.text());
            boolean needsText = aspect != Aspect.CAUSES && aspect != Aspect.SYMPTOMS;
            if (isNameOnly && !needsText) {
                return add(aspect, Labels.name(apart.text()), "", block, "short-item");
            }
            if (!apart.label().isEmpty()) {
                return add(aspect, apart.label(), apart.text(), block, "name-and-text");
            }
        }
        if (block.is(Block.Kind.ROW) && block.cells().size() == 2) {
            return add(aspect, block.cells().get(0), block.cells().get(1), block, "row-of-a-table");
        }
        if (aspect == Aspect.DIAGNOSIS && (block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.ITEM))) {
            Optional<String> subject = subjects.of(block.text());
            return subject.isPresent() && add(aspect, subject.get(), block.text(), block, "subject-of-the-sentence");
        }
        return false;
    }

    private static boolean isShort(String text) {
        return Labels.isName(text) && text.split(" ").length <= SHORT_WORDS && text.indexOf(',') < 0;
    }

    /** Whether things of a list may have the word for them in their name: "Blood tests" is a test. */
    boolean mayBeNamedSo(Aspect aspect) {
        return aspect != Aspect.CAUSES && aspect != Aspect.SYMPTOMS;
    }

    /** Whether a section within a list is one of the things listed: a name with a few paragraphs. */
    boolean takesAsItem(Section section) {
        return Labels.isName(section.title())
                && section.children().isEmpty()
                && !section.blocks().isEmpty()
                && section.blocks().size() <= MOST_PARAGRAPHS
                && section.blocks().stream().allMatch(block -> block.is(Block.Kind.PARAGRAPH))
                && section.blocks().stream()
                        .limit(section.blocks().size() - 1L)
                        .allMatch(block -> FittingText.mayBeFollowed(block.text()));
    }

    /** Takes a section as one of the things listed, up to a paragraph that is about the next one. */
    void item(Aspect aspect, Section section) {
        Block heading = section.heading().orElseThrow();
        List<Block> own = own(aspect, section.blocks());
        String text = String.join(" ", own.stream().map(Block::text).toList());
        Block whole = Block.item(Labels.name(heading.text()), text, heading.place());
        boolean isAdded = add(aspect, whole.label(), whole.text(), whole, "heading-and-text");
        List<Block> rest = new ArrayList<>(isAdded ? List.of() : own);
        for (Block block : section.blocks().subList(own.size(), section.blocks().size())) {
            if (!isItem(aspect, block)) {
                rest.add(block);
            }
        }
        prose.further(aspect, section, rest);
    }

    private List<Block> own(Aspect aspect, List<Block> blocks) {
        for (int i = 1; aspect == Aspect.DIAGNOSIS && i < blocks.size(); i++) {
            if (subjects.of(blocks.get(i).text()).isPresent()) {
                return blocks.subList(0, i);
            }
        }
        return blocks;
    }

    /** Adds a thing; false where it does not fit as one. */
    private boolean add(Aspect aspect, String name, String text, Block block, String rule) {
        FittingText said = FittingText.quietly(text);
        boolean isClean = said.without() == 0 && said.pieces().size() <= 1 && FittingText.isName(name);
        String detail = said.pieces().isEmpty() ? "" : said.pieces().get(0);
        ArrayNode list = list(aspect);
        if (!isClean || !isNew(aspect, name) || !draft.takes(list, name, detail)) {
            return false;
        }
        Slugs free = slugs.computeIfAbsent(aspect, each -> new Slugs("item"));
        String path = path(aspect) + "/" + list.size();
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        switch (aspect) {
            case CAUSES -> term(DocumentType.CAUSE, "cause", "explanation", name, detail, item, block);
            case SYMPTOMS -> term(DocumentType.SYMPTOM, "symptom", "description", name, detail, item, block);
            case DIAGNOSIS ->
                item.put("slug", free.take(name)).put("name", name).put("purpose", detail);
            case TREATMENTS ->
                item.put("slug", free.take(name))
                        .put("name", name)
                        .put("kind", kinds.of(name, detail))
                        .put("detail", detail);
            case PREVENTION ->
                item.put("slug", free.take(name)).put("title", name).put("detail", detail);
            default ->
                item.put("slug", free.take(batch.slugOfName(name)))
                        .put("name", name)
                        .put("relationship", detail);
        }
        list.add(item);
        notes.placed(block, new Target(draft, path), 0);
        notes.taken(name, block.place(), new Target(draft, path), rule);
        return true;
    }

    private void term(
            DocumentType type, String reference, String said, String name, String text, ObjectNode item, Block block) {
        String slug = batch.term(type, name, sources, block.place(), notes);
        terms.add((type == DocumentType.CAUSE ? Aspect.CAUSES : Aspect.SYMPTOMS) + " " + slug);
        item.put(reference, slug);
        if (!text.isEmpty()) {
            item.put(said, text);
        }
    }

    /** A term stands once in a condition, whatever it is called. */
    private boolean isNew(Aspect aspect, String name) {
        return mayBeNamedSo(aspect)
                || batch.known(aspect == Aspect.CAUSES ? DocumentType.CAUSE : DocumentType.SYMPTOM, name)
                        .filter(slug -> terms.contains(aspect + " " + slug))
                        .isEmpty();
    }

    private ArrayNode list(Aspect aspect) {
        return draft.content().withArray(path(aspect));
    }

    private static String path(Aspect aspect) {
        return switch (aspect) {
            case CAUSES -> "/causes";
            case SYMPTOMS -> "/symptoms";
            case DIAGNOSIS -> "/diagnosis/tests";
            case TREATMENTS -> "/treatments";
            case PREVENTION -> "/prevention";
            default -> "/associatedConditions";
        };
    }
}

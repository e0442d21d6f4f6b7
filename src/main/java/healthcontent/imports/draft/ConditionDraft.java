package healthcontent.imports.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.document.DocumentType;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.LeftOut;
import healthcontent.imports.article.Place;
import healthcontent.imports.article.Section;
import healthcontent.imports.rule.Adverts;
import healthcontent.imports.rule.Aspect;
import healthcontent.imports.rule.Headings;
import healthcontent.imports.rule.Reviewers;
import healthcontent.imports.rule.Urgencies;
import healthcontent.imports.rule.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The condition of one article: walks its sections, and gives each to where its heading says that it belongs. */
final class ConditionDraft {

    private static final String QUESTION = "question";

    private final Drafts.Named named;
    private final Words words;
    private final Headings headings;
    private final Notes notes;
    private final DocumentDraft draft;
    private final Prose prose;
    private final ListedThings lists;
    private final Questions questions;
    private final SeeDoctor seeDoctor;
    private final Comparisons comparisons;
    private Block reviewerLine;

    ConditionDraft(Drafts.Named named, Words words, Batch batch) {
        this.named = named;
        this.words = words;
        this.headings = new Headings(words);
        this.notes = new Notes(new Urgencies(words));
        this.draft = batch.draft(DocumentType.CONDITION, named.slug());
        ArrayNode sources = sources();
        this.prose = new Prose(draft, words, notes);
        this.lists = new ListedThings(draft, words, notes, batch, prose, sources);
        this.seeDoctor = new SeeDoctor(draft, words, notes, prose);
        this.questions = new Questions(draft, notes, batch, prose);
        this.comparisons = new Comparisons(draft, named.name().name(), words, notes, batch, sources);
    }

    /** Names the reviewer of the source that a line of the article names. */
    private ArrayNode sources() {
        ArrayNode sources = Drafts.sources(named);
        Reviewers reviewers = new Reviewers(words);
        for (Block block : named.article().blocks()) {
            Optional<String> reviewer = isLine(block) ? reviewers.named(block.text()) : Optional.empty();
            if (reviewer.filter(FittingText::isName).isPresent()
                    && !sources.path(0).has("reviewedBy")) {
                ((ObjectNode) sources.get(0)).put("reviewedBy", reviewer.get());
                reviewerLine = block;
            }
        }
        return sources;
    }

    private static boolean isLine(Block block) {
        return block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.HEADING) || block.is(Block.Kind.ITEM);
    }

    Notes draft() {
        draft.content().put("extent", "brief");
        draft.content().put("name", named.name().name());
        notes.taken(
                named.name().name(),
                named.name().from(),
                new Target(draft, "/name"),
                named.name().rule());
        title();
        otherNames();
        List<Block> blocks = questionsBelow(withoutAround());
        prose.begin(blocks);
        section(Section.treeOf(blocks), Aspect.OVERVIEW, null);
        named.article().leftOut().forEach(notes::leftOut);
        prose.end(named.name().name());
        Drafts.addProvenance(draft, lists.sources());
        Drafts.gaps(named, lists.sources().path(0))
                .forEach((property, said) ->
                        notes.sourceGap(new Notes.SourceGap(property, said, new Target(draft, "/sources/0"))));
        draft.content().put("disclaimer", words.text("disclaimer"));
        if (lists.filled() >= 3) {
            draft.content().put("extent", "full");
        }
        return notes;
    }

    private void title() {
        Block title = named.article().title();
        if (title == null || title.text().equals(named.name().name())) {
            return;
        }
        if (Headings.isQuestion(title.text()) && FittingText.isName(title.text())) {
            draft.list("searchQuestions").add(title.text());
            notes.placedAs(title.text(), title.place(), new Target(draft, "/searchQuestions/0"), "title-is-question");
        } else if (lists.sources().path(0).path("title").asText().equals(title.text())) {
            notes.placedAs(title.text(), title.place(), new Target(draft, "/sources/0/title"), "title-of-source");
        } else {
            notes.unplaced(title.text(), title.place(), "title");
        }
    }

    private void otherNames() {
        List<String> known = new ArrayList<>();
        for (Block name : named.article().otherNames()) {
            String text = name.text();
            boolean isNew = !text.equals(named.name().name()) && !known.contains(text);
            if (!isNew) {
                notes.leftOut(new LeftOut(text, name.place(), "repeated"));
            } else if (FittingText.isName(text) && draft.takes(draft.list("alsoKnownAs"), text)) {
                known.add(text);
                draft.list("alsoKnownAs").add(text);
                notes.placedAs(
                        text, name.place(), new Target(draft, "/alsoKnownAs/" + (known.size() - 1)), "other-name");
            } else {
                notes.unplaced(text, name.place(), "name-does-not-fit");
            }
        }
    }

    /** The blocks that say something: no advert, not the line that names the reviewer. */
    private List<Block> withoutAround() {
        Adverts adverts = new Adverts(words);
        List<Block> rest = new ArrayList<>();
        for (Block block : named.article().blocks()) {
            if (isReviewerLine(block)) {
                notes.placedAs(
                        block.text(), block.place(), new Target(draft, "/sources/0/reviewedBy"), "reviewer-line");
            } else if (block.cells().isEmpty() && adverts.isOne(String.join(" ", block.texts()))) {
                notes.leftOut(new LeftOut(String.join(" ", block.texts()), block.place(), "advert"));
            } else {
                rest.add(block);
            }
        }
        return rest;
    }

    /** Questions after a heading for questions stand below it, also in a format whose headings have no level. */
    private List<Block> questionsBelow(List<Block> blocks) {
        List<Block> nested = new ArrayList<>();
        int level = 0;
        for (Block block : blocks) {
            boolean isHeading = block.is(Block.Kind.HEADING) && block.level() < Block.LABEL;
            if (isHeading && isFaqs(block)) {
                level = block.level();
            } else if (isHeading && block.level() <= level && !Headings.isQuestion(block.text())) {
                level = 0;
            }
            boolean isBelow = isHeading && block.level() == level && Headings.isQuestion(block.text());
            nested.add(
                    isBelow && !isFaqs(block)
                            ? Block.heading(level + 1, block.text(), block.aspect(), block.place())
                            : block);
        }
        return nested;
    }

    private boolean isFaqs(Block heading) {
        return headings.aspect(heading.text()).filter(Aspect.FAQS::equals).isPresent();
    }

    @SuppressWarnings("ReferenceEquality") // the one line, and none that reads the same
    private boolean isReviewerLine(Block block) {
        return block == reviewerLine;
    }

    /**
     * Gives a section to its place, then those within it.
     *
     * @param inherited what the section around it is about
     * @param list the section around it, where that lists things
     */
    private void section(Section section, Aspect inherited, Aspect list) {
        Aspect aspect = aspect(section, inherited);
        boolean isNew = section.heading().isEmpty() || aspect != inherited || isKnown(section);
        Place from = section.heading().map(Block::place).orElseGet(() -> Place.line(1));
        if (!section.blocks().isEmpty() || section.heading().isPresent()) {
            notes.section(section.heading().orElse(null), from, aspect.value(), rule(section, isNew));
        }
        if (section.heading().isPresent()
                && section.blocks().isEmpty()
                && section.children().isEmpty()) {
            notes.unplaced(section.title(), from, "heading-without-text");
        }
        if (isQuestion(section, inherited)) {
            questions.add(section);
            return;
        }
        if (list != null && aspect == list && (!isNew || lists.mayBeNamedSo(list)) && lists.takesAsItem(section)) {
            lists.item(list, section);
        } else if (aspect == Aspect.COMPARISON && comparisons.take(section)) {
            return;
        } else if (aspect.isList()) {
            lists.take(aspect, section);
        } else if (aspect == Aspect.SEE_DOCTOR) {
            seeDoctor.take(section);
        } else if (comparisons.takeTables(section)) {
            prose.further(aspect, section, comparisons.rest(section));
        } else {
            prose.take(aspect, section, section.blocks());
        }
        for (Section child : section.children()) {
            section(child, aspect, aspect.isList() ? aspect : null);
        }
    }

    private Aspect aspect(Section section, Aspect inherited) {
        if (section.heading().isEmpty()) {
            return inherited;
        }
        return known(section)
                .orElseGet(() -> inherited.isList() || inherited == Aspect.FAQS ? inherited : Aspect.OTHER);
    }

    private Optional<Aspect> known(Section section) {
        String said = section.heading().map(Block::aspect).orElse("");
        return Aspect.of(said).or(() -> headings.aspect(section.title()));
    }

    private boolean isKnown(Section section) {
        return section.heading().isPresent() && known(section).isPresent();
    }

    private static String rule(Section section, boolean isNew) {
        if (section.heading().isEmpty()) {
            return "before-first-heading";
        }
        if (!section.heading().get().aspect().isEmpty()) {
            return "said-by-the-format";
        }
        return isNew ? "words-of-the-heading" : "within-the-section-above";
    }

    /** Below a heading for questions each heading is one; elsewhere one that asks, and is about nothing known. */
    private boolean isQuestion(Section section, Aspect inherited) {
        if (section.heading().isEmpty() || section.blocks().isEmpty()) {
            return false;
        }
        boolean isSaid = section.heading().get().aspect().equals(QUESTION);
        boolean asks = Headings.isQuestion(section.title());
        return FittingText.isName(section.title())
                && (isSaid
                        || (asks && (inherited == Aspect.FAQS || known(section).isEmpty())));
    }
}

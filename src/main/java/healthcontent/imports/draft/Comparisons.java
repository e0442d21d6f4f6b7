package healthcontent.imports.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.document.DocumentType;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.Section;
import healthcontent.imports.article.Sentences;
import healthcontent.imports.rule.NameKey;
import healthcontent.imports.rule.Pairs;
import healthcontent.imports.rule.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Two conditions side by side: a section "X vs Y", and tables whose two columns are named after conditions. */
final class Comparisons {

    private final DocumentDraft condition;
    private final String name;
    private final Words words;
    private final Notes notes;
    private final Batch batch;
    private final ArrayNode sources;
    private final Set<Block> taken = new HashSet<>();

    Comparisons(DocumentDraft condition, String name, Words words, Notes notes, Batch batch, ArrayNode sources) {
        this.condition = condition;
        this.name = name;
        this.words = words;
        this.notes = notes;
        this.batch = batch;
        this.sources = sources;
    }

    /** What of a section no comparison has. */
    List<Block> rest(Section section) {
        return section.blocks().stream().filter(block -> !taken.contains(block)).toList();
    }

    /** Takes a section whose heading names two conditions; false where it is no such thing. */
    boolean take(Section section) {
        Optional<Pairs.Pair> pair = new Pairs(words).in(section.title());
        if (pair.isEmpty() || !section.children().isEmpty()) {
            return false;
        }
        if (section.blocks().stream().anyMatch(block -> block.is(Block.Kind.HEAD_ROW))) {
            return takeTables(section) && rest(section).isEmpty();
        }
        String other =
                isThis(pair.get().first()) ? pair.get().second() : pair.get().first();
        boolean isOfThis = isThis(pair.get().first()) != isThis(pair.get().second());
        Split split = split(section, other);
        boolean isWhole = isOfThis && !split.ours.isEmpty() && !split.theirs.isEmpty() && fits(split);
        Optional<DocumentDraft> draft = isWhole && FittingText.isName(other) && FittingText.isName(section.title())
                ? comparison(section.title(), other, text(split.theirs))
                : Optional.empty();
        draft.ifPresent(comparison -> fill(comparison, section, split, other));
        return draft.isPresent();
    }

    private record Split(List<Block> both, List<Block> ours, List<Block> theirs) {}

    private boolean isThis(String other) {
        return NameKey.of(other).equals(NameKey.of(name)) || NameKey.of(other).equals(NameKey.of(condition.slug()));
    }

    /** A paragraph belongs to the condition that its first sentence names, and to both where that names both. */
    private Split split(Section section, String other) {
        Split split = new Split(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Block> last = split.both;
        for (Block block : section.blocks()) {
            String first = " " + NameKey.of(Sentences.of(block.text()).get(0)) + " ";
            boolean ours = first.contains(" " + NameKey.of(name) + " ");
            boolean theirs = first.contains(" " + NameKey.of(other) + " ");
            last = ours && theirs ? split.both : ours ? split.ours : theirs ? split.theirs : last;
            last.add(block);
        }
        return split;
    }

    private static boolean fits(Split split) {
        boolean areSentences = Stream.of(split.both, split.ours, split.theirs)
                .flatMap(List::stream)
                .flatMap(block -> block.texts().stream())
                .allMatch(FittingText::mayBeFollowed);
        return areSentences
                && Stream.of(split.both, split.ours, split.theirs)
                        .map(Comparisons::text)
                        .allMatch(text -> text.isEmpty() || FittingText.isFitting(text));
    }

    private static String text(List<Block> blocks) {
        return String.join(
                " ", blocks.stream().flatMap(block -> block.texts().stream()).toList());
    }

    private void fill(DocumentDraft comparison, Section section, Split split, String other) {
        String summary = text(split.both);
        comparison
                .content()
                .put(
                        "summary",
                        summary.isEmpty() ? Sentences.of(text(split.ours)).get(0) : summary);
        ObjectNode aspect = comparison.content().putArray("aspects").addObject();
        aspect.put("slug", "comparison").put("name", section.title()).put("distinguishing", false);
        String theirs = comparison.content().path("conditions").path(1).asText();
        aspect.putArray("values").add(value(condition.slug(), text(split.ours))).add(value(theirs, text(split.theirs)));
        finish(comparison);
        split.both.forEach(block -> notes.placed(block, new Target(comparison, "/summary"), 0));
        split.ours.forEach(block -> notes.placed(block, new Target(comparison, "/aspects/0/values/0/text"), 0));
        split.theirs.forEach(block -> notes.placed(block, new Target(comparison, "/aspects/0/values/1/text"), 0));
        notes.taken(
                other,
                section.heading().orElseThrow().place(),
                new Target(comparison, "/conditions/1"),
                "pair-in-heading");
    }

    private static ObjectNode value(String slug, String text) {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("condition", slug);
        return text.isEmpty() ? value : value.put("text", text);
    }

    /** The document of a comparison, with the other condition where there is none yet. */
    private Optional<DocumentDraft> comparison(String title, String other, String about) {
        Optional<String> known = batch.condition(other);
        String slug = known.orElseGet(() -> batch.conditionSlug(other, "", sources));
        if (slug.equals(condition.slug())) {
            return Optional.empty();
        }
        Optional<String> free = batch.comparison(condition.slug(), slug);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            DocumentDraft brief = batch.draft(DocumentType.CONDITION, slug);
            brief.content().put("extent", "brief").put("name", other).put("summary", about);
            Drafts.addProvenance(brief, sources);
            brief.content().put("disclaimer", words.text("disclaimer"));
        }
        DocumentDraft draft = batch.draft(DocumentType.COMPARISON, free.get());
        draft.content().put("name", title);
        draft.content().putArray("conditions").add(condition.slug()).add(slug);
        return Optional.of(draft);
    }

    private void finish(DocumentDraft comparison) {
        Drafts.addProvenance(comparison, sources);
        comparison.content().put("disclaimer", words.text("disclaimer"));
    }

    /** Takes the tables of a section whose first row names this condition and another one. */
    boolean takeTables(Section section) {
        List<Block> blocks = section.blocks();
        boolean any = false;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).is(Block.Kind.HEAD_ROW) && blocks.get(i).cells().size() == 3) {
                int end = i + 1;
                while (end < blocks.size() && blocks.get(end).is(Block.Kind.ROW)) {
                    end++;
                }
                any |= table(section, blocks.get(i), blocks.subList(i + 1, end));
            }
        }
        return any;
    }

    private boolean table(Section section, Block head, List<Block> rows) {
        boolean first = isThis(head.cells().get(1));
        boolean second = isThis(head.cells().get(2));
        String other = first ? head.cells().get(2) : head.cells().get(1);
        boolean isWhole = first != second
                && !rows.isEmpty()
                && FittingText.isName(other)
                && rows.stream()
                        .allMatch(row -> row.cells().size() == 3
                                && FittingText.isName(row.cells().get(0))
                                && row.cells().stream()
                                        .skip(1)
                                        .allMatch(cell -> cell.isEmpty() || FittingText.isFitting(cell)));
        String title = FittingText.isName(section.title()) ? section.title() : words.text("comparison");
        Optional<DocumentDraft> draft = isWhole && rows.size() <= DocumentDraft.ITEMS
                ? comparison(title, other, rows.get(0).text())
                : Optional.empty();
        draft.ifPresent(comparison -> {
            rows(comparison, head, rows, first ? 1 : 2);
            notes.placed(head, new Target(comparison, "/conditions"), 0);
            notes.taken(other, head.place(), new Target(comparison, "/conditions/1"), "columns-of-a-table");
            taken.add(head);
            taken.addAll(rows);
        });
        return draft.isPresent();
    }

    private void rows(DocumentDraft comparison, Block head, List<Block> rows, int ours) {
        String theirs = comparison.content().path("conditions").path(1).asText();
        comparison.content().put("summary", head.text());
        ArrayNode aspects = comparison.list("aspects");
        Slugs slugs = new Slugs("aspect");
        for (Block row : rows) {
            notes.placed(row, new Target(comparison, "/aspects/" + aspects.size()), 0);
            String name = row.cells().get(0);
            ObjectNode aspect = aspects.addObject();
            aspect.put("slug", slugs.take(name)).put("name", name).put("distinguishing", false);
            aspect.putArray("values")
                    .add(value(condition.slug(), row.cells().get(ours)))
                    .add(value(theirs, row.cells().get(3 - ours)));
        }
        finish(comparison);
    }
}

package healthcontent.imports.draft;

import healthcontent.imports.article.Block;
import healthcontent.imports.article.LeftOut;
import healthcontent.imports.article.Place;
import healthcontent.imports.article.Sentences;
import healthcontent.imports.rule.Urgencies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What became of the texts of one article. */
public final class Notes {

    /**
     * A section and where it went.
     *
     * @param heading as it is written; empty for what stands before the first
     * @param aspect what it was taken to be about
     * @param to where its texts went
     */
    public record SectionNote(String heading, Place from, String aspect, String rule, Set<Target> to) {}

    /**
     * A text that was taken for something.
     *
     * @param rule by which it was
     */
    public record Taken(String text, Place from, Target to, String rule) {}

    /** A sentence that found no place. */
    public record Unplaced(String text, Place from, String reason) {}

    /** A sentence that an editor may make a red flag. */
    public record Proposal(Urgencies.Urgent urgent, Place from, Target to) {}

    /**
     * What the article says of its source and the source in the draft does not.
     *
     * @param property that the source is without
     */
    public record SourceGap(String property, String said, Target source) {}

    private final Urgencies urgencies;
    private final List<SectionNote> sections = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<SourceGap> sourceGaps = new ArrayList<>();
    private int placedSentences;
    private int unplacedSentences;

    Notes(Urgencies urgencies) {
        this.urgencies = urgencies;
    }

    void section(Block heading, Place from, String aspect, String rule) {
        sections.add(new SectionNote(heading == null ? "" : heading.text(), from, aspect, rule, new LinkedHashSet<>()));
    }

    /** A block went to a place, but for some of its sentences. */
    void placed(Block block, Target to, int without) {
        placedSentences += Math.max(block.sentences() - without, 0);
        if (!sections.isEmpty()) {
            sections.get(sections.size() - 1).to().add(to);
        }
        for (String text : block.texts()) {
            urgencies.in(text).ifPresent(urgent -> proposals.add(new Proposal(urgent, block.place(), to)));
        }
    }

    void taken(String text, Place from, Target to, String rule) {
        taken.add(new Taken(text, from, to, rule));
        if (to != null && !sections.isEmpty()) {
            sections.get(sections.size() - 1).to().add(to);
        }
    }

    /** A text that was taken for something is a sentence of the source, and has its place. */
    void placedAs(String text, Place from, Target to, String rule) {
        placedSentences++;
        taken(text, from, to, rule);
    }

    void unplaced(String text, Place from, String reason) {
        if (!text.isEmpty()) {
            unplaced.add(new Unplaced(text, from, reason));
            unplacedSentences += Math.max(Sentences.of(text).size(), 1);
            urgencies.in(text).ifPresent(urgent -> proposals.add(new Proposal(urgent, from, null)));
        }
    }

    /** What a table calls its columns: the rows say all that it does. */
    void columns(Block head) {
        head.texts().forEach(cell -> leftOut(new LeftOut(cell, head.place(), "head-of-a-table")));
    }

    void leftOut(LeftOut left) {
        leftOut.add(left);
        urgencies.in(left.text()).ifPresent(urgent -> proposals.add(new Proposal(urgent, left.from(), null)));
    }

    void sourceGap(SourceGap gap) {
        sourceGaps.add(gap);
    }

    /** What the source in the draft is without. */
    public List<SourceGap> sourceGaps() {
        return sourceGaps;
    }

    /** The sections, in the order of the source. */
    public List<SectionNote> sections() {
        return sections;
    }

    /** What was taken for what. */
    public List<Taken> taken() {
        return taken;
    }

    /** What found no place. */
    public List<Unplaced> unplaced() {
        return unplaced;
    }

    /** What is no part of the article. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** What an editor may make a red flag. */
    public List<Proposal> proposals() {
        return proposals;
    }

    /** How many sentences found a place. */
    public int placedSentences() {
        return placedSentences;
    }

    /** How many found none. */
    public int unplacedSentences() {
        return unplacedSentences;
    }
}

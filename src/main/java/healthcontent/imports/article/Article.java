package healthcontent.imports.article;

import java.util.List;

/**
 * An article as its reader found it.
 *
 * @param format which reader it was, such as {@code html}
 * @param name of the condition, where the format names it apart from a title; else empty
 * @param otherNames of the condition, where the format has them
 * @param title the heading of the whole; null where there is none
 * @param blocks what it says, in order, without the title
 * @param leftOut what is no part of it
 * @param source what the format says of who published it
 */
public record Article(
        String format,
        String name,
        List<Block> otherNames,
        Block title,
        List<Block> blocks,
        List<LeftOut> leftOut,
        Source source) {

    /**
     * What a format says of its source; each empty where it does not.
     *
     * @param reviewer who reviewed it
     */
    public record Source(String publisher, String url, String licence, String reviewer) {

        /** Nothing is said of it. */
        public static final Source UNKNOWN = new Source("", "", "", "");
    }

    public Article {
        otherNames = List.copyOf(otherNames);
        blocks = blocks.stream()
                .filter(block -> !block.isEmpty() || !block.aspect().isEmpty() || block.is(Block.Kind.END))
                .toList();
        leftOut = leftOut.stream().filter(left -> !left.text().isEmpty()).toList();
    }

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return name.isEmpty() && (title == null || title.isEmpty()) && blocks.isEmpty() && leftOut.isEmpty();
    }

    /** How many pieces and sentences it has, each of which takes memory. */
    public long parts() {
        return leftOut.size()
                + blocks.stream().mapToLong(block -> 1 + block.sentences()).sum();
    }

    /** An article of which only its text is known. */
    public static Article of(String format, Block title, List<Block> blocks, List<LeftOut> leftOut) {
        return new Article(format, "", List.of(), title, blocks, leftOut, Source.UNKNOWN);
    }
}

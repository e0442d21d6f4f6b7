package healthcontent.imports.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A heading with what stands below it, up to the next one of its level. */
public final class Section {

    private final Block heading;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Section> children = new ArrayList<>();

    private Section(Block heading) {
        this.heading = heading;
    }

    /** The sections of an article, as a tree; the outermost has no heading, and holds what stands before the first. */
    public static Section treeOf(List<Block> blocks) {
        Section root = new Section(null);
        List<Section> open = new ArrayList<>(List.of(root));
        for (Block block : withLabelsResolved(blocks)) {
            boolean isHeading = block.is(Block.Kind.HEADING);
            if (isHeading || block.is(Block.Kind.END)) {
                while (open.size() > 1 && open.get(open.size() - 1).level() >= block.level()) {
                    open.remove(open.size() - 1);
                }
                if (isHeading) {
                    Section section = new Section(block);
                    open.get(open.size() - 1).children.add(section);
                    open.add(section);
                }
            } else {
                open.get(open.size() - 1).blocks.add(block);
            }
        }
        return root;
    }

    /** A short line with a colon names the paragraph below it, or leads in a list. */
    private static List<Block> withLabelsResolved(List<Block> blocks) {
        List<Block> resolved = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.is(Block.Kind.HEADING) && block.level() == Block.LABEL) {
                Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
                if (next != null && next.is(Block.Kind.PARAGRAPH)) {
                    resolved.add(Block.item(block.text().replaceFirst("\\s*:$", ""), next.text(), block.place()));
                    i++;
                } else {
                    resolved.add(Block.paragraph(block.text(), block.place()));
                }
            } else {
                resolved.add(block);
            }
        }
        return resolved;
    }

    private int level() {
        return heading == null ? 0 : heading.level();
    }

    /** The heading; empty for what stands before the first. */
    public Optional<Block> heading() {
        return Optional.ofNullable(heading);
    }

    /** The text of the heading, or nothing. */
    public String title() {
        return heading == null ? "" : heading.text();
    }

    /** What stands below it before the next heading. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The sections within it. */
    public List<Section> children() {
        return children;
    }
}

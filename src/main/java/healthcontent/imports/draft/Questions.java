package healthcontent.imports.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.Section;
import healthcontent.imports.rule.Aspect;
import healthcontent.limit.Limits;
import java.util.ArrayList;
import java.util.List;

/** Questions with their answers. */
final class Questions {

    private final DocumentDraft draft;
    private final Notes notes;
    private final Batch batch;
    private final Prose prose;

    Questions(DocumentDraft draft, Notes notes, Batch batch, Prose prose) {
        this.draft = draft;
        this.notes = notes;
        this.batch = batch;
        this.prose = prose;
    }

    /** Takes a heading that asks, and what stands below it; what is more than an answer holds is a section. */
    void add(Section section) {
        Block heading = section.heading().orElseThrow();
        List<Block> answer = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Block> all = all(section);
        for (Block block : all) {
            String said = String.join(" ", block.texts());
            boolean fits = text.length() + 1 + said.length() <= Limits.TEXT && FittingText.isFitting(said);
            if (!fits || !FittingText.mayBeFollowed(text)) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(said);
            answer.add(block);
        }
        ArrayNode faqs = draft.list("faqs");
        if (answer.isEmpty() || !draft.takes(faqs, heading.text(), text.toString())) {
            prose.further(Aspect.OTHER, section, all);
            return;
        }
        Target to = new Target(draft, "/faqs/" + faqs.size());
        faqs.addObject()
                .put("slug", batch.question(heading.text(), draft.slug()))
                .put("question", heading.text())
                .put("answer", text.toString());
        notes.placedAs(heading.text(), heading.place(), to, "question");
        answer.forEach(block -> notes.placed(block, to, 0));
        prose.further(Aspect.OTHER, section, all.subList(answer.size(), all.size()));
    }

    private static List<Block> all(Section section) {
        List<Block> all = new ArrayList<>(section.blocks());
        for (Section child : section.children()) {
            child.heading().ifPresent(heading -> all.add(Block.paragraph(heading.text(), heading.place())));
            all.addAll(all(child));
        }
        return all;
    }
}

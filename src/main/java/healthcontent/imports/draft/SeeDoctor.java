package healthcontent.imports.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.document.condition.Urgency;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.Section;
import healthcontent.imports.rule.Aspect;
import healthcontent.imports.rule.Urgencies;
import healthcontent.imports.rule.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When to see a doctor: each item of a list is a situation, with the urgency that words say. */
final class SeeDoctor {

    private final DocumentDraft draft;
    private final Notes notes;
    private final Prose prose;
    private final Urgencies urgencies;
    private final Slugs slugs = new Slugs("situation");

    SeeDoctor(DocumentDraft draft, Words words, Notes notes, Prose prose) {
        this.draft = draft;
        this.notes = notes;
        this.prose = prose;
        this.urgencies = new Urgencies(words);
    }

    /** Takes a section: its list as situations, its first paragraphs as the advice as a whole. */
    void take(Section section) {
        List<Block> rest = new ArrayList<>();
        String lead = section.title();
        for (Block block : section.blocks()) {
            if (!isSituation(block, lead, section.title())) {
                lead = block.is(Block.Kind.PARAGRAPH) ? block.text() : lead;
                rest.add(block);
            }
        }
        prose.further(Aspect.SEE_DOCTOR, section, withoutSummary(rest));
    }

    private boolean isSituation(Block block, String lead, String title) {
        ArrayNode list = draft.content().withArray("/careAdvice/seeDoctorIf");
        boolean fits = block.is(Block.Kind.ITEM) && block.label().isEmpty() && FittingText.isFitting(block.text());
        if (!fits || !draft.takes(list, block.text())) {
            return false;
        }
        Urgency own = urgency(block.text()).orElse(urgency(title).orElse(Urgency.SOON));
        Urgency ofLead = urgency(lead).orElse(Urgency.SOON);
        String urgency = (own.isLessUrgentThan(ofLead) ? ofLead : own).value();
        String path = "/careAdvice/seeDoctorIf/" + list.size();
        list.addObject()
                .put("slug", slugs.take(block.text()))
                .put("when", block.text())
                .put("urgency", urgency);
        notes.placed(block, new Target(draft, path), 0);
        notes.taken(urgency, block.place(), new Target(draft, path + "/urgency"), "words-of-urgency");
        return true;
    }

    private Optional<Urgency> urgency(String text) {
        return urgencies.in(text).map(Urgencies.Urgent::urgency);
    }

    /** What stands in paragraphs is the advice as a whole, as far as there is room for it. */
    private List<Block> withoutSummary(List<Block> rest) {
        ObjectNode advice = draft.content().withObject("/careAdvice");
        List<Block> left = new ArrayList<>();
        for (Block block : rest) {
            String before = advice.path("summary").asText();
            String all = before.isEmpty() ? block.text() : before + " " + block.text();
            boolean goesOn = block.is(Block.Kind.PARAGRAPH) && left.isEmpty() && FittingText.mayBeFollowed(before);
            if (goesOn && FittingText.isFitting(all) && draft.takes(draft.list("overview"), block.text())) {
                advice.put("summary", all);
                notes.placed(block, new Target(draft, "/careAdvice/summary"), 0);
            } else {
                left.add(block);
            }
        }
        return left;
    }
}

package healthcontent.content.symptom;

import healthcontent.content.list.NamedRow;
import healthcontent.content.redflag.RedFlagView;
import healthcontent.content.term.TermRow;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.time.Instant;
import java.util.List;

/** What a list shows of a symptom. */
record SymptomRow(
        String slug,
        String language,
        String name,
        List<String> alsoKnownAs,
        String description,
        Review review,
        List<Citation> sources,
        String disclaimer,
        int revision,
        Instant updatedAt,
        long updateOrder,
        List<RedFlagView.Row> redFlags,
        float mismatch)
        implements NamedRow {

    static final String COLUMNS = TermRow.COLUMNS + ", item.redFlags";
}

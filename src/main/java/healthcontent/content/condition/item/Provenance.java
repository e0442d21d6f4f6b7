package healthcontent.content.condition.item;

import healthcontent.content.NamedLink;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.util.List;

/**
 * What a section says of itself, as it can be shown without the rest of its condition.
 *
 * @param condition that it is a part of
 * @param revision of that condition
 */
public record Provenance(NamedLink condition, Review review, List<Citation> sources, String disclaimer, int revision) {

    public Provenance {
        sources = List.copyOf(sources);
    }
}

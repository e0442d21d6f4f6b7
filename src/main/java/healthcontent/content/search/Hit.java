package healthcontent.content.search;

import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.paging.SortKey;
import java.util.List;

/**
 * A hit as the database finds it.
 *
 * @param partOf slug of the condition that it is a part of, or null where it is a document
 * @param conditionName name of that condition
 * @param conditionLanguage language of that name
 * @param redFlag whether it is a red flag, or the symptom of one
 * @param review of the text, as are the three that follow
 * @param texts what an excerpt may be taken from, one a line
 * @param miss how far it is from what was searched for
 * @param tie decides between those that are equally far, and is different for each
 */
record Hit(
        HitType type,
        String slug,
        String partOf,
        String language,
        String name,
        String conditionName,
        String conditionLanguage,
        boolean redFlag,
        Review review,
        List<Citation> sources,
        String disclaimer,
        int revision,
        String texts,
        int miss,
        String tie) {

    SortKey place() {
        return SortKey.of(miss, tie);
    }
}

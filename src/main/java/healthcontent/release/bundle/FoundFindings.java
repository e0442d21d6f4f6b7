package healthcontent.release.bundle;

import healthcontent.limit.Limits;
import java.util.List;

/**
 * What was found in a bundle: as much of it as a response shows, and how much there is.
 *
 * @param shown at most {@link Limits#FINDINGS}, errors before warnings where not all are shown, in the order found
 * @param errors how many errors there are, shown or not
 * @param warnings how many warnings there are, shown or not
 */
public record FoundFindings(List<Finding> shown, int errors, int warnings) {

    public FoundFindings {
        shown = List.copyOf(shown);
    }

    /** How many findings there are that are not shown. */
    public int notShown() {
        return errors + warnings - shown.size();
    }
}

package healthcontent.release.bundle;

import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The places of a bundle where its form is wrong, as JSON Pointers into it. Each is a finding already, and says nothing
 * to go by: a rule is left unjudged where it would have to read such a place, and judged everywhere else, so that
 * everything wrong is told at once and nothing because of something else.
 */
public final class Doubts {

    private final NavigableSet<String> places = new TreeSet<>();

    void add(String place) {
        places.add(place);
    }

    /** Whether a place can be gone by: nothing is wrong with it, or with what it is in. */
    boolean spare(String place) {
        if (places.isEmpty()) {
            return true;
        }
        for (int end = place.length(); end > 0; end = place.lastIndexOf('/', end - 1)) {
            if (places.contains(place.substring(0, end))) {
                return false;
            }
        }
        return !places.contains("");
    }

    /** Whether a place can be gone by with everything in it. */
    boolean spareAllOf(String place) {
        String within = place + "/";
        String next = places.ceiling(within);
        return spare(place) && (next == null || !next.startsWith(within));
    }
}

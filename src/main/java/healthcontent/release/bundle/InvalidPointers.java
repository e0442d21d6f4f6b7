package healthcontent.release.bundle;

import healthcontent.limit.Limits;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The places of a bundle that its schema finds invalid, as JSON Pointers (RFC 6901) into it. Each is a finding already.
 * A rule on content does not read such a place, and applies everywhere else, so that one response names every error and
 * no error that only follows from another.
 */
public final class InvalidPointers {

    /** Far more than a response names; beyond so many, everything counts as invalid, and no rule reads it. */
    private static final int MOST = 100 * Limits.FINDINGS;

    private static final String EVERYTHING = "";

    private static final InvalidPointers NONE = new InvalidPointers();

    private final NavigableSet<String> places = new TreeSet<>();

    void add(String place) {
        if (places.contains(EVERYTHING)) {
            return;
        }
        places.add(place);
        if (places.size() > MOST) {
            places.clear();
            places.add(EVERYTHING);
        }
    }

    /** Those that are neither a place nor within it. */
    InvalidPointers outside(String place) {
        if (places.isEmpty()) {
            return NONE;
        }
        InvalidPointers outside = new InvalidPointers();
        places.stream()
                .filter(invalid -> !invalid.equals(place) && !invalid.startsWith(place + "/"))
                .forEach(outside.places::add);
        return outside;
    }

    /** Whether a place is valid: it is none of these, and is within none of these. */
    boolean excludes(String place) {
        if (places.isEmpty()) {
            return true;
        }
        for (int end = place.length(); end > 0; end = place.lastIndexOf('/', end - 1)) {
            if (places.contains(place.substring(0, end))) {
                return false;
            }
        }
        return !places.contains(EVERYTHING);
    }

    /** Whether a place is valid with everything within it. */
    boolean excludesAllOf(String place) {
        String within = place + "/";
        String next = places.ceiling(within);
        return excludes(place) && (next == null || !next.startsWith(within));
    }
}

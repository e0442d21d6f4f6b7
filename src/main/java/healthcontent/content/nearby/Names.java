package healthcontent.content.nearby;

import healthcontent.problem.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names, in which those near to another are found in a few steps. They are sorted from their beginnings and from their
 * ends: a slip in one half of a name leaves it beside what was meant in one of the two orders. In a crowd of names that
 * are alike up to the slip, what was meant may be missed; the work stays bounded.
 */
final class Names {

    static final Names NONE = new Names(List.of());

    /** How many names on either side are compared. */
    private static final int NEIGHBOURS = 32;

    private static final Comparator<String> FROM_END = (a, b) -> {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 1; i <= shorter; i++) {
            int difference = a.charAt(a.length() - i) - b.charAt(b.length() - i);
            if (difference != 0) {
                return difference;
            }
        }
        return a.length() - b.length();
    };

    private final String[] fromBeginning;
    private final String[] fromEnd;

    Names(Collection<String> names) {
        fromBeginning = names.toArray(String[]::new);
        Arrays.sort(fromBeginning);
        fromEnd = fromBeginning.clone();
        Arrays.sort(fromEnd, FROM_END);
    }

    boolean contain(String name) {
        return Arrays.binarySearch(fromBeginning, name) >= 0;
    }

    /** The name itself where it is one of these, and else those that one slip leads to. */
    List<String> near(String name) {
        if (contain(name)) {
            return List.of(name);
        }
        Set<String> neighbours = new LinkedHashSet<>();
        add(fromBeginning, Arrays.binarySearch(fromBeginning, name), neighbours);
        add(fromEnd, Arrays.binarySearch(fromEnd, name, FROM_END), neighbours);
        return Nearest.afterOneSlip(name, neighbours);
    }

    /** @param found the place of a name that is not there, as {@link Arrays#binarySearch} tells it */
    private static void add(String[] names, int found, Set<String> neighbours) {
        int place = -found - 1;
        int end = Math.min(names.length, place + NEIGHBOURS);
        neighbours.addAll(Arrays.asList(names).subList(Math.max(0, place - NEIGHBOURS), end));
    }
}

package healthcontent.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was probably meant where a name is unknown: the known name that fewest slips of the finger lead to. A slip is a
 * character too many, too few or wrong, or two that changed places (Damerau 1964, in the restricted form).
 */
public final class Nearest {

    /** Names up to this length are near only after one slip; shorter ones than three characters never are. */
    private static final int SHORT = 4;

    private static final int SHORTEST = 3;

    /** What is longer is compared with nothing, so that the work is bounded whatever was sent. */
    private static final int LONGEST = 80;

    private Nearest() {}

    /**
     * The known name that is nearest, whatever its case and its hyphens.
     *
     * @param sent by a caller, of any form
     * @return empty where none is near
     */
    public static Optional<String> of(String sent, Collection<String> known) {
        if (sent.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(sent);
        Optional<String> same =
                known.stream().filter(name -> plain(name).equals(plain)).findFirst();
        return same.isPresent() || plain.length() < SHORTEST
                ? same
                : known.stream()
                        .filter(name -> isNear(plain, plain(name)))
                        .min(Comparator.comparingInt((String name) -> slips(plain, plain(name)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String sent, String name) {
        int most = Math.min(sent.length(), name.length()) <= SHORT ? 1 : 2;
        return slips(sent, name) <= most || (name.length() >= SHORTEST && sent.startsWith(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Those of some names that exactly one slip leads to, in alphabetical order. */
    public static List<String> afterOneSlip(String sent, Collection<String> names) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - sent.length()) <= 1 && slips(sent, name) == 1)
                .distinct()
                .sorted()
                .toList();
    }

    /** How many slips lead from one text to the other. */
    static int slips(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] now = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int wrong = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(last[j - 1] + wrong, 1 + Math.min(last[j], now[j - 1]));
                if (haveChangedPlaces(from, i, to, j)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = now;
            now = spare;
        }
        return last[to.length()];
    }

    private static boolean haveChangedPlaces(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}

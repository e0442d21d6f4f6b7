package healthcontent.httpcache;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The slugs in a response, as sorted hashes (those of {@link String#hashCode}). A slug whose hash is not in the set is
 * certainly not in the response. Two slugs with one hash cost a response that is dropped without need, no more. Thanks
 * to it a withdrawal drops what mentions the withdrawn and nothing else, so that all other content stays available if
 * the database goes away right after.
 */
final class SlugSet {

    /** A path segment, or the value of a parameter. */
    private static final Pattern IN_TARGET = Pattern.compile("[/\u0000]([a-z0-9][a-z0-9-]*)(?=[/?\u0000]|$)");

    private final int[] hashes;

    private SlugSet(int[] hashes) {
        this.hashes = hashes;
    }

    /** Everything in a response that has the form of a slug. */
    static SlugSet of(String target, byte[] json) {
        Hashes found = new Hashes();
        Matcher slugs = IN_TARGET.matcher(target);
        while (slugs.find()) {
            found.add(slugs.group(1).hashCode());
        }
        findInBody(json, found);
        return new SlugSet(distinct(found.sorted()));
    }

    /** Adds every JSON string, and every path segment in one, that has the form of a slug. */
    private static void findInBody(byte[] json, Hashes found) {
        int i = 1;
        while (i < json.length) {
            i = isFirst(json[i]) && isBefore(json[i - 1]) ? findAt(i, json, found) : i + 1;
        }
    }

    /** Adds what starts here if it is a slug; returns where to continue. */
    private static int findAt(int start, byte[] json, Hashes found) {
        int hash = 0;
        int end = start;
        while (end < json.length && isPart(json[end])) {
            hash = 31 * hash + json[end++];
        }
        if (end < json.length && isAfter(json[end])) {
            found.add(hash);
        }
        return end + 1;
    }

    private static boolean isBefore(byte character) {
        return character == '"' || character == '/';
    }

    private static boolean isAfter(byte character) {
        return character == '"' || character == '/' || character == '?';
    }

    private static boolean isPart(byte character) {
        return isFirst(character) || character == '-';
    }

    private static boolean isFirst(byte character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    private static int[] distinct(int[] sorted) {
        int length = 0;
        for (int hash : sorted) {
            if (length == 0 || sorted[length - 1] != hash) {
                sorted[length++] = hash;
            }
        }
        return Arrays.copyOf(sorted, length);
    }

    boolean mayHold(String slug) {
        return Arrays.binarySearch(hashes, slug.hashCode()) >= 0;
    }

    /** Its cost in memory, in bytes. */
    int size() {
        return 32 + Integer.BYTES * hashes.length;
    }

    /** A growing array of primitive numbers: there are hundreds in a response. */
    private static final class Hashes {
        private int[] values = new int[128];
        private int count;

        void add(int value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        int[] sorted() {
            int[] all = Arrays.copyOf(values, count);
            Arrays.sort(all);
            return all;
        }
    }
}

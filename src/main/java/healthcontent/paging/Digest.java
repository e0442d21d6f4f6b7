package healthcontent.paging;

import healthcontent.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** A short fingerprint of what a cursor was made for, so that one made for another list is noticed. Not a secret. */
final class Digest {

    private static final int BYTES = 9;

    private Digest() {}

    static String of(String path, Map<String, String> filters, String order, String language) {
        StringBuilder text = new StringBuilder();
        append(text, path);
        append(text, order);
        append(text, language);
        new TreeMap<>(filters).forEach((name, value) -> {
            append(text, name);
            append(text, value);
        });
        byte[] hash = Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
        byte[] start = new byte[BYTES];
        System.arraycopy(hash, 0, start, 0, BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
    }

    /** Length first, so that no two lists of parts read the same. */
    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}

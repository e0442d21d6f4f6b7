package healthcontent.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding (RFC 3986, 2.1), in both directions, and what paths are below others. */
public final class UriText {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String OF_PATHS = UNRESERVED + "/!$&'()*+,;=:@";

    private UriText() {}

    /** The text in UTF-8, with everything percent-encoded that is not unreserved. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            append(encoded, b, UNRESERVED);
        }
        return encoded.toString();
    }

    /**
     * The text behind percent-encoding, read strictly.
     *
     * @return empty where an escape is malformed, a character may not stand in a URI, or the bytes are not UTF-8
     */
    public static Optional<String> decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.put((byte) ((high << 4) | low));
                i += 2;
            } else if (c == '#' || c > '~' || c <= ' ') {
                return Optional.empty();
            } else {
                bytes.put((byte) c);
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether a path is this one, or has it as its first segments. */
    public static boolean isOrIsBelow(String root, String path) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }

    /**
     * A path as it came over the wire, one character for each byte, with everything that does not belong in a URI
     * percent-encoded, so that it is a valid part of one again.
     *
     * @param maxLength of the path's start that is kept
     */
    static String valid(String path, int maxLength) {
        StringBuilder text = new StringBuilder();
        byte[] bytes = path.substring(0, Math.min(path.length(), maxLength)).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && isEscape(bytes, i)) {
                text.append('%');
            } else {
                append(text, bytes[i], OF_PATHS);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, byte b, String kept) {
        if (kept.indexOf(b) >= 0) {
            text.append((char) b);
        } else {
            text.append(String.format("%%%02X", b));
        }
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}

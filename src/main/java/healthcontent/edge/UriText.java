package healthcontent.edge;

import java.nio.charset.StandardCharsets;

/** Text of a URI as it came over the wire, one character for each byte, made a valid part of a URI again. */
final class UriText {

    private static final String ALLOWED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=:@";

    private UriText() {}

    /**
     * The path with everything that does not belong in one percent-encoded.
     *
     * @param maxLength of the path's start that is kept
     */
    static String of(String path, int maxLength) {
        StringBuilder text = new StringBuilder();
        byte[] bytes = path.substring(0, Math.min(path.length(), maxLength)).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            if (ALLOWED.indexOf(c) >= 0 || (c == '%' && isEscape(bytes, i))) {
                text.append(c);
            } else {
                text.append(String.format("%%%02X", (int) c));
            }
        }
        return text.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}

package healthcontent.imports.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as text, in the order in which browsers decide (Encoding and HTML Standards): a byte order mark, what the
 * sender declared, what the file declares, and else UTF-8 where the bytes are that, or windows-1252.
 */
final class Decoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int DECLARED_WITHIN = 1024;

    private static final Pattern IN_HTML =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_XML =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

    /** Labels that the Encoding Standard reads as windows-1252. */
    private static final Set<String> AS_WINDOWS =
            Set.of("iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii", "iso_8859-1", "cp1252");

    private Decoding() {}

    static String of(byte[] file, String declared, Format format) {
        for (Mark mark : Mark.values()) {
            if (mark.begins(file)) {
                return text(file, mark.length(), mark.charset);
            }
        }
        Charset charset = named(declared)
                .or(() -> named(inFile(file, format)))
                .orElseGet(() -> isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS);
        return text(file, 0, charset);
    }

    @SuppressWarnings("ImmutableEnumChecker") // the bytes are never handed out
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16_BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        UTF_16_LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE);

        private final Charset charset;
        private final byte[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                this.bytes[i] = (byte) bytes[i];
            }
        }

        int length() {
            return bytes.length;
        }

        boolean begins(byte[] file) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= file.length || file[i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String text(byte[] file, int from, Charset charset) {
        return new String(file, from, file.length - from, charset);
    }

    private static String inFile(byte[] file, Format format) {
        Pattern pattern = switch (format) {
            case HTML -> IN_HTML;
            case XML -> IN_XML;
            default -> null;
        };
        if (pattern == null) {
            return "";
        }
        Matcher found = pattern.matcher(
                new String(file, 0, Math.min(file.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1));
        return found.find() ? found.group(1) : "";
    }

    /** A charset that the declaration can't mean, since it was read as ASCII, is UTF-8; an unknown one is none. */
    private static Optional<Charset> named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT).replace("\"", "");
        if (AS_WINDOWS.contains(name)) {
            return Optional.of(WINDOWS);
        }
        if (name.startsWith("utf-16") || name.startsWith("utf-32")) {
            return Optional.empty();
        }
        try {
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Charset.forName(name)).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

package healthcontent.release.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.digest.Sha256;
import healthcontent.document.DocumentId;
import healthcontent.json.StrictJson;
import healthcontent.limit.Limits;
import healthcontent.release.bundle.BundleReader;
import healthcontent.release.bundle.SentBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A bundle whose documents lie in the file of its body. It was read once already, to its end and within limits; what is
 * kept of that is what it names.
 *
 * @param digest SHA-256 of its bytes, in hexadecimal
 */
public record ReceivedBundle(
        ReceivedBody body, JsonNode rest, int documents, List<DocumentId> named, int leftOut, String digest)
        implements SentBundle {

    /**
     * Reads a bundle, and keeps none of its documents.
     *
     * @throws healthcontent.problem.ProblemException if it is not JSON in UTF-8 or repeats a property
     * @throws healthcontent.problem.BodyTooLarge if it has too many values or properties, is nested too deeply, or has
     *     a string, number or name too long
     */
    static ReceivedBundle of(ReceivedBody body) {
        MessageDigest digest = Sha256.begin();
        return StrictJson.read(new DigestInputStream(body.open(), digest), parser -> {
                    BundleParts parts = new BundleParts(parser, false);
                    List<DocumentId> named = new ArrayList<>();
                    for (Optional<JsonNode> entry = parts.next(); entry.isPresent(); entry = parts.next()) {
                        if (parts.documents() <= Limits.DOCUMENTS) {
                            BundleReader.identity(entry.get()).ifPresent(named::add);
                        }
                    }
                    return new Survey(parts, named);
                })
                .of(body, digest);
    }

    /** What was found by reading it once. */
    private record Survey(BundleParts parts, List<DocumentId> named) {

        ReceivedBundle of(ReceivedBody body, MessageDigest digest) {
            return new ReceivedBundle(
                    body,
                    parts.rest(),
                    parts.documents(),
                    List.copyOf(named),
                    parts.leftOut(),
                    HexFormat.of().formatHex(digest.digest()));
        }
    }

    @Override
    public Iterator<JsonNode> entries() {
        return new Entries(body.open());
    }

    /** Reads on in the file when it is asked for an entry, and not before. */
    private static final class Entries implements Iterator<JsonNode> {

        private final BundleParts parts;
        private Optional<JsonNode> ahead = Optional.empty();

        Entries(InputStream body) {
            try {
                JsonParser parser = StrictJson.parser(body);
                parser.nextToken();
                parts = new BundleParts(parser, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            try {
                ahead = ahead.isPresent() ? ahead : parts.next();
                return ahead.isPresent();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public JsonNode next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            JsonNode entry = ahead.get();
            ahead = Optional.empty();
            return entry;
        }
    }
}

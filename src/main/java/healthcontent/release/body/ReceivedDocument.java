package healthcontent.release.body;

import healthcontent.limit.Limits;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.ProblemException;
import healthcontent.release.bundle.SourceShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The content of one document, or a revision with it, that came whole; bytes until its write has its turn, since a tree
 * of it is larger.
 */
public final class ReceivedDocument {

    private final byte[] bytes;

    private ReceivedDocument(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Receives the content of a document.
     *
     * @throws ProblemException if it does not come whole
     * @throws BodyTooLarge if it is larger than a document may be
     */
    static ReceivedDocument of(InputStream body) {
        try (InputStream limited = new LimitedBody(body, Limits.DOCUMENT_BYTES, Limits.DOCUMENT, Limits.BODY_TIME)) {
            return new ReceivedDocument(limited.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says. */
    public JsonBody json() {
        return JsonBody.read(new ByteArrayInputStream(bytes), SourceShape.ofContentOrRevision());
    }
}

package healthcontent.release.body;

import healthcontent.limit.Limits;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;

/**
 * A body that came whole and lies in a temporary file, which only this service may read, until this is closed. The file
 * has no name from the moment it is opened (or, where the system has no files without one, loses it with its last
 * user): it ends with the process, however that ends, and no other replica has to clean up after it.
 */
public final class ReceivedBody implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReceivedBody.class);

    private final SeekableByteChannel file;

    private ReceivedBody(SeekableByteChannel file) {
        this.file = file;
    }

    /**
     * Receives a body.
     *
     * @param maxBytes how large it may be
     * @param what may be so large, as the refusal names it
     * @param folder where to keep it
     * @throws ProblemException if it does not come whole, or there is no room for it in the folder
     * @throws BodyTooLarge if it is larger
     */
    static ReceivedBody of(InputStream body, long maxBytes, String what, Path folder) {
        try {
            ReceivedBody received = new ReceivedBody(Files.newByteChannel(
                    Files.createTempFile(folder, "health-content", ".body"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
            received.fill(new LimitedBody(body, maxBytes, what, Limits.BODY_TIME));
            return received;
        } catch (IOException e) { // of the file: one of the client became a problem
            LOG.errorf("A body could not be stored in %s: %s", folder, e);
            throw ProblemType.SERVICE_UNAVAILABLE.exception("The service has no room for the body at the moment: its"
                    + " temporary folder is full, or cannot be written. Nothing was changed; ask again later.");
        }
    }

    private void fill(LimitedBody body) throws IOException {
        boolean whole = false;
        try (body) {
            body.transferTo(Channels.newOutputStream(file));
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    /** How many bytes it has. */
    public long size() {
        try {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads it as a bundle, whose documents stay in the file.
     *
     * @throws ProblemException if it is not JSON in UTF-8 or repeats a property
     * @throws BodyTooLarge if it has too many values or properties, is nested too deeply, or has a string, number or
     *     name too long
     */
    public ReceivedBundle bundle() {
        return ReceivedBundle.of(this);
    }

    /** Its bytes from the first; one reader at a time. */
    InputStream open() {
        try {
            file.position(0);
            return Channels.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it holds; in the memory from now on. */
    public byte[] bytes() {
        try {
            file.position(0);
            return Channels.newInputStream(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

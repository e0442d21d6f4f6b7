package healthcontent.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A body that came whole and lies in a temporary file, which only this service may read, until this is closed. */
final class ReceivedBody implements AutoCloseable {

    private final Path file;

    private ReceivedBody(Path file) {
        this.file = file;
    }

    /**
     * Receives a bundle.
     *
     * @throws BodyCutOff if it does not come whole
     * @throws BodyTooLarge if it is larger than a bundle may be
     */
    static ReceivedBody of(InputStream body) {
        try {
            ReceivedBody received = new ReceivedBody(Files.createTempFile("health-content-bundle", ".json"));
            received.fill(body);
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(InputStream body) throws IOException {
        boolean whole = false;
        try (InputStream limited = new LimitedBody(body, Limits.BUNDLE_BYTES, Limits.BODY_TIME);
                OutputStream content = Files.newOutputStream(file)) {
            limited.transferTo(content);
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    /** What it says; in the memory from now on. */
    JsonBody json() {
        try (InputStream content = Files.newInputStream(file)) {
            return JsonBody.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

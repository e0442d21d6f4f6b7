package healthcontent.release.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.limit.Limits;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.release.bundle.SourceShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class BodyBulkheadTest {

    private final BodyBulkhead bodies = new BodyBulkhead();

    @Test
    void aBundleSaysWhatWasSent() {
        try (ReceivedBody received = bodies.bundle(body("{\"title\":\"A\"}"))) {
            assertEquals("A", received.bundle().rest().get("title").textValue());
            assertEquals(
                    JsonBody.read(body("{\"title\":\"A\"}"), SourceShape.ofBundle())
                            .digest(),
                    received.bundle().digest());
        }
    }

    private static void assertRefused(ProblemType type, Executable receiving) {
        assertEquals(type, assertThrows(ProblemException.class, receiving).type());
    }

    @Test
    @DisabledOnOs(
            value = OS.WINDOWS,
            disabledReason = "has no files without a name, and removes them when the process ends")
    void aBodyLeavesNoFileBehindHoweverTheProcessEnds(@TempDir Path folder) throws IOException {
        try (ReceivedBody received =
                        ReceivedBody.of(body("{\"title\":\"A\"}"), Limits.BUNDLE_BYTES, Limits.BUNDLE, folder);
                Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
            assertEquals("A", received.bundle().rest().get("title").textValue());
        }
    }

    @Test
    void aTemporaryFolderThatTakesNoFileIsOursToMend(@TempDir Path folder) {
        Path gone = folder.resolve("gone");
        assertRefused(
                ProblemType.SERVICE_UNAVAILABLE,
                () -> ReceivedBody.of(body("{\"title\":\"A\"}"), Limits.BUNDLE_BYTES, Limits.BUNDLE, gone));
    }

    @Test
    void aBodyThatBreaksOffIsTheDoingOfItsClient() {
        assertRefused(
                ProblemType.MALFORMED_REQUEST, () -> bodies.bundle(new SequenceInputStream(body("{"), new Broken())));
        assertRefused(
                ProblemType.MALFORMED_REQUEST, () -> bodies.document(new SequenceInputStream(body("{"), new Broken())));
    }

    @Test
    void aBodyThatTakesTooLongIsGivenUpAndNotWaitedForAnyFurther() throws IOException {
        InputStream late = new LimitedBody(new Endless(), 100, "a test", Duration.ZERO);

        assertRefused(ProblemType.MALFORMED_REQUEST, late::read);
        late.close();
    }

    @Test
    void moreThan20BodiesAtATimeAreRefusedAndTheirPlacesBecomeFreeAgain() throws Exception {
        CountDownLatch reading = new CountDownLatch(Limits.BODIES);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService clients = Executors.newCachedThreadPool();
        BodyBulkhead impatient = new BodyBulkhead(Duration.ofSeconds(2));
        try {
            for (int i = 0; i < Limits.BODIES; i++) {
                clients.execute(() -> impatient.document(new Stalling(reading, end)));
            }
            assertTrue(reading.await(1, TimeUnit.MINUTES));

            assertRefused(ProblemType.TOO_BUSY, () -> impatient.document(body("{}")));

            end.countDown();
            assertTrue(impatient.document(body("{}")).json().tree().isObject());
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void moreThan20ThatWaitAreRefusedAtOnce() throws Exception {
        CountDownLatch reading = new CountDownLatch(Limits.BODIES);
        CountDownLatch refused = new CountDownLatch(Limits.BODIES);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService clients = Executors.newCachedThreadPool();
        BodyBulkhead patient = new BodyBulkhead(Duration.ofHours(1));
        try {
            for (int i = 0; i < 2 * Limits.BODIES + Limits.WAITING_BODIES; i++) {
                clients.execute(() -> {
                    try {
                        patient.document(new Stalling(reading, end));
                    } catch (ProblemException e) {
                        refused.countDown();
                    }
                });
            }
            assertTrue(refused.await(1, TimeUnit.MINUTES));
            assertTrue(reading.await(1, TimeUnit.MINUTES));
        } finally {
            end.countDown();
            clients.shutdownNow();
        }
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The connection is gone. */
    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Connection was closed");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }

    /** A client that goes on for ever. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            buffer[offset] = ' ';
            return 1;
        }
    }

    /** A client that sends nothing until it is told to, and then goes away. */
    private static final class Stalling extends InputStream {

        private final CountDownLatch reading;
        private final CountDownLatch end;

        Stalling(CountDownLatch reading, CountDownLatch end) {
            this.reading = reading;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            reading.countDown();
            try {
                assertTrue(end.await(1, TimeUnit.MINUTES));
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            throw new IOException("Connection was closed");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }
}

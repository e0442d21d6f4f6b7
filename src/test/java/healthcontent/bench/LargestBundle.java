package healthcontent.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a bundle of as many documents as one may hold, all of them valid. It is written piece by piece, so that it is
 * never in the heap that is measured.
 */
final class LargestBundle {

    /** The most that a bundle may hold. */
    static final int DOCUMENTS = 10_000;

    /** In two languages, and with a comparison of each two: nearly as many values as a body may have. */
    private static final int CONDITIONS = 3_000;

    private static final int BATCH = 100;
    private static final int BYTES = 64 << 20;
    private static final int LONGEST_TEXT = 4_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LargestBundle() {}

    /**
     * Writes one.
     *
     * @param arguments the file
     */
    public static void main(String... arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    /** Writes one of nearly as many bytes as it may have. */
    static void write(Path file) throws IOException {
        write(file, 0);
        int bytesLeft = (int) (BYTES - Files.size(file));
        write(file, bytesLeft / (2 * CONDITIONS) - 20);
    }

    /** Writes one in which each condition has so many bytes of text beside the rest. */
    static void write(Path file, int fillerOfEach) throws IOException {
        try (JsonGenerator out = JSON.createGenerator(Files.newOutputStream(file))) {
            out.writeStartObject();
            out.writeStringField("title", "A large release");
            out.writeArrayFieldStart("documents");
            Stream<TestDocument> conditions = IntStream.range(0, CONDITIONS / BATCH)
                    .boxed()
                    .flatMap(i -> GeneratedContent.conditions(i * BATCH, (i + 1) * BATCH).stream());
            Stream<TestDocument> others = IntStream.range(0, DOCUMENTS).mapToObj(i -> TestDocument.cause("other-" + i));
            Stream<TestDocument> documents = Stream.of(GeneratedContent.terms().stream(), conditions, others)
                    .flatMap(part -> part)
                    .limit(DOCUMENTS);
            int number = 0;
            for (TestDocument document : (Iterable<TestDocument>) documents::iterator) {
                JSON.writeTree(out, filled(document, fillerOfEach, number++).entry());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private static TestDocument filled(TestDocument document, int bytes, int number) {
        if (bytes == 0 || !document.content().has("overview")) {
            return document;
        }
        String words = GeneratedContent.words(new Random(number), bytes);
        TestDocument filled = document;
        for (int from = 0; from < bytes; from += LONGEST_TEXT) {
            filled = filled.adding(
                    "overview",
                    words.substring(from, Math.min(from + LONGEST_TEXT, bytes)).strip());
        }
        return filled;
    }
}

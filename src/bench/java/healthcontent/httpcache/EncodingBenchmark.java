package healthcontent.httpcache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import healthcontent.encoding.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a miss spends on encoding: the starter content's longest document, and how many bytes it becomes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EncodingBenchmark {

    private static final Encoder.Parameters BEST = Encoder.Parameters.create(11);

    private byte[] plain;

    /** The length of what was encoded, in bytes. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Length {

        private long bytes;

        /** The length. */
        public long bytes() {
            return bytes;
        }

        private byte[] of(byte[] encoded) {
            bytes = encoded.length;
            return encoded;
        }
    }

    /** Reads the document. */
    @Setup
    public void read() throws IOException {
        Brotli4jLoader.ensureAvailability();
        try (InputStream document =
                EncodingBenchmark.class.getResourceAsStream("/starter/en/condition/leg-cramps.json")) {
            plain = document.readAllBytes();
        }
    }

    /** As it is sent to clients that take gzip. */
    @Benchmark
    public byte[] gzip(Length length) {
        return length.of(Encoding.GZIP.encode(plain));
    }

    /** As it is sent to clients that take Brotli. */
    @Benchmark
    public byte[] brotli(Length length) {
        return length.of(Encoding.BROTLI.encode(plain));
    }

    /** What Brotli could make of it at most. */
    @Benchmark
    public byte[] brotliAtBest(Length length) throws IOException {
        return length.of(Encoder.compress(plain, BEST));
    }
}

package healthcontent.httpcache;

import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.edge.conditional.Evaluation;
import healthcontent.encoding.Encoding;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import healthcontent.notification.ContentNews;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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

/** The steps of a hit that are this service's own, among 20,000 stored responses that are asked for at random. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HitBenchmark {

    private static final int CONDITIONS = 10_000;
    private static final int REQUESTS = 1 << 14;
    private static final String OTHER_ETAG = "\"AAAAAAAAAAAAAAAAAAAAAA\"";
    private static final String ETAG = "\"3q2-7wAAAAAAAAAAAAAAAA\"";

    private final String[] paths = new String[REQUESTS];
    private final MultiMap unconditional = HttpHeaders.headers().add(HttpHeaders.HOST, "localhost");
    private final MultiMap conditional = HttpHeaders.headers().add(HttpHeaders.IF_NONE_MATCH, ETAG);
    private final MultiMap conditionalOnMany =
            HttpHeaders.headers().add(HttpHeaders.IF_NONE_MATCH, OTHER_ETAG + ", W/" + OTHER_ETAG + ", W/" + ETAG);
    private StoredResponses responses;
    private int next;

    /** Stores a response for each condition, plain and by gzip, and chooses the order of the requests. */
    @Setup
    public void store() {
        ContentVersions versions = new ContentVersions(new ContentChanges());
        ContentHead head = new ContentHead(1, UUID.randomUUID());
        ContentVersion version = versions.advanceBy(new ContentNews(head, true, Set.of(), Optional.of("[]")))
                .orElseThrow();
        responses = new StoredResponses(versions, storingAll());
        Representations representations = new Representations(new ObjectMapper());
        for (int i = 0; i < CONDITIONS; i++) {
            for (Encoding encoding : List.of(Encoding.IDENTITY, Encoding.GZIP)) {
                Key key = key("/v1/conditions/condition-" + i, encoding);
                responses.store(key, representations.of(key, version, Map.of("slug", "condition-" + i), headers()));
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < REQUESTS; i++) {
            paths[i] = "/v1/conditions/condition-" + random.nextInt(CONDITIONS);
        }
    }

    /** From the path to the headers of what is stored. */
    @Benchmark
    public MultiMap hit() {
        Key key = key(Target.of(path(), null).orElseThrow().canonical(), Encoding.GZIP);
        StoredResponse stored = responses.find(key).orElseThrow();
        MultiMap answer = HttpHeaders.headers();
        stored.describe(answer);
        if (Evaluation.of(unconditional, stored.etag()) == Evaluation.SEND) {
            stored.describeBody(answer);
        }
        return answer;
    }

    /** The path of a condition. */
    @Benchmark
    public Object targetOfAPath() {
        return Target.of(path(), null);
    }

    /** A list with three parameters, of which one has its default value. */
    @Benchmark
    public Object targetOfAList() {
        return Target.of("/v1/conditions", "sort=-updatedAt&limit=20&cause=mineral-deficiency");
    }

    /** The same, spelled in the most laborious way. */
    @Benchmark
    public Object targetOfAnEncodedList() {
        return Target.of("/v1/conditions", "sort=%2DupdatedAt&limit=020&c%61use=mineral%2ddeficiency");
    }

    /** Finding what is stored. */
    @Benchmark
    public Object find() {
        return responses.find(key(path(), Encoding.IDENTITY));
    }

    /** No condition, as most requests. */
    @Benchmark
    public Object evaluationOfNoCondition() {
        return Evaluation.of(unconditional, ETAG);
    }

    /** {@code If-None-Match} with the one tag that fits. */
    @Benchmark
    public Object evaluationOfOneTag() {
        return Evaluation.of(conditional, ETAG);
    }

    /** {@code If-None-Match} with three tags, of which the last fits. */
    @Benchmark
    public Object evaluationOfThreeTags() {
        return Evaluation.of(conditionalOnMany, ETAG);
    }

    private String path() {
        next = (next + 1) & (REQUESTS - 1);
        return paths[next];
    }

    private static Key key(String target, Encoding encoding) {
        return new Key(target, "en", false, encoding, Optional.empty(), false);
    }

    private static MultivaluedMap<String, Object> headers() {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        headers.add(HttpHeaders.CONTENT_LANGUAGE.toString(), "en");
        return headers;
    }

    private static CacheSettings storingAll() {
        return new CacheSettings() {
            @Override
            public MemorySize maxBytes() {
                return new MemorySize(BigInteger.ONE.shiftLeft(30));
            }

            @Override
            public Duration maxStale() {
                return Duration.ZERO;
            }
        };
    }
}

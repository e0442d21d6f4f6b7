package healthcontent.mcp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import healthcontent.mcp.protocol.ProtocolVersion;
import healthcontent.mcp.protocol.RpcMessage;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Results that were made before, in memory. One is given again only while the database has lately confirmed that the
 * content is where it was before the result was made; so nothing withdrawn is, and nothing at all while the database is
 * away. Searches and look-ups are not kept, nor is what could not be answered.
 */
@Singleton
class KeptAnswers {

    /** What is larger was not written by hand, and will hardly come again. */
    private static final int LONGEST_KEY = 1_000;

    private static final int OVERHEAD = 200;

    private final ContentChanges changes;
    private final Methods methods;
    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(Limits.MCP_KEPT_BYTES)
            .<String, Kept>weigher(
                    (key, one) -> OVERHEAD + 2 * key.length() + one.result().length())
            .executor(Runnable::run)
            .build();

    KeptAnswers(ContentChanges changes, Methods methods) {
        this.changes = changes;
        this.methods = methods;
    }

    private record Kept(Buffer result, ContentHead head) {}

    /** By what a result is kept; empty where it is not. */
    Optional<String> key(RpcMessage request, ProtocolVersion version, ReaderLanguage reader) {
        if (request.isNotification() || !methods.isKept(request)) {
            return Optional.empty();
        }
        String asked = request.params().deepCopy().without("_meta").toString();
        return asked.length() > LONGEST_KEY
                ? Optional.empty()
                : Optional.of(String.join(
                        "\n",
                        version.value(),
                        request.method(),
                        reader.tag(),
                        Boolean.toString(reader.explicit()),
                        asked));
    }

    /** A result that can be given again. */
    Optional<byte[]> find(String key) {
        return Optional.ofNullable(kept.getIfPresent(key))
                .filter(one -> changes.confirms(one.head()))
                .map(one -> one.result().getBytes());
    }

    /** Where the content is, to be asked before a result is made. */
    Optional<ContentHead> head() {
        return changes.head();
    }

    /** Keeps a result that was made after the content was at a head. */
    void keep(String key, byte[] result, ContentHead head) {
        kept.put(key, new Kept(Buffer.buffer(result), head));
    }
}

package healthcontent.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * The response to what is so far from being a request that the router never sees it.
 *
 * @param headers all that it has
 * @param body a problem, as JSON
 */
public record UnroutedResponse(int status, MultiMap headers, Buffer body) {

    /** The header that names a request. */
    public static final String REQUEST_ID = RequestId.HEADER;
}

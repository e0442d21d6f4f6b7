package healthcontent.edge.pipeline;

import jakarta.ws.rs.Priorities;

/**
 * The order of all filters. Read from top to bottom, it is the way of a request from the connection to a resource, and
 * of its response back. Where several errors apply to a request, the one that is found first is the response.
 *
 * <ol>
 *   <li>Filters of the Vert.x router, on the event loop, for whatever answers in the end. Here the higher number runs
 *       first. Those of Quarkus have 300 and less: CORS (not used), authentication (200; it verifies nothing until an
 *       operation asks for it) and authorisation by path (100; not used).
 *   <li>The routes: pages and files, health, metrics, the contract, and last the resources. Their orders stand beside
 *       them, since no two routes take the same request.
 *   <li>Matching, which belongs to Quarkus REST: the path (404), the method (405), the media types of the body (415)
 *       and of the response (406), in this order.
 *   <li>Authentication and access (401, 403), which belong to Quarkus: before a filter reads more of a request than its
 *       head, and so before a caller without access learns more than that the operation exists.
 *   <li>Request filters of Quarkus REST, on a worker thread. Here the lower number runs first. Those of Quarkus have
 *       {@value jakarta.ws.rs.Priorities#USER}.
 *   <li>The resource. A read: its cursor (400), what it stands for (404, 410), its conditions (412, 304). A write: the
 *       second scope that a parameter asks for (403), the type of document (404), the headers of its body (415, 400),
 *       its conditions (400, 428) and its idempotency key (400), the body (400, 413), another request with that key
 *       (409, 422), the release (404, 409), the revision it replaces (412), what the body says (422). A look-up: the
 *       headers of its body (415), the body (413, 400), what it says (422).
 *   <li>Response filters of Quarkus REST. Here the higher number runs first.
 * </ol>
 */
public final class RequestPipeline {

    /** Router: names the request by its route, so that every response is counted and traced under that name. */
    public static final int ROUTE_NAME = Integer.MAX_VALUE;

    /** Router: refuses what is served at another port than that of the request (404). */
    public static final int PORT = Integer.MAX_VALUE - 1;

    /**
     * Router: gives the response its common headers, sends it at once where it is at hand, and refuses malformed paths
     * (404), other codings than chunked (400) and bodies beyond the limit of the server (413).
     */
    public static final int ENTRY = Integer.MAX_VALUE - 2;

    /** Router: writes the request id, which the entry gave, into the span. */
    public static final int SPAN_ATTRIBUTES = 1000;

    /** Router: answers preflight requests of the CORS protocol, before anything reads credentials. */
    public static final int PREFLIGHT = 300;

    /**
     * Router: refuses pages of other hosts at {@code /mcp} (403), and answers the preflight requests of those allowed.
     */
    public static final int MCP_ORIGIN = 295;

    /** Router: lets the contract, its explorer, health and metrics be read and nothing else (405). */
    public static final int READ_ONLY = 290;

    /** Router: chooses the format of a document (406 where it is offered in none that the client accepts). */
    public static final int FORMAT = 260;

    /**
     * Router: answers from the HTTP cache what the entry could not, and lets one request through to make the rest.
     * Before authentication: content is the same for every caller.
     */
    public static final int CACHE = 250;

    /**
     * Router: receives the request of a look-up, so that a client that sends it slowly takes no thread and no turn (400
     * for one that takes too long, 503 for those beyond the number received at a time).
     */
    public static final int LOOKUP = 248;

    /** Router: receives the form of an Infobutton request in the same way, and says what it will cost. */
    public static final int INFOBUTTON = 246;

    /**
     * Router: receives a message to {@code /mcp} in the same way, sends an answer that is at hand, and says what the
     * others will cost.
     */
    public static final int MCP = 247;

    /**
     * Router: lets few expensive reads go on at a time (503 for those that can't wait any longer); after the cache,
     * which has no part in them.
     */
    public static final int LOAD = 245;

    /** Router: writes {@code Accept} in the form that matching reads; after the cache, which needs no other form. */
    public static final int PLAIN_ACCEPT = 240;

    /** Router: chooses the format of the metrics, or refuses (406). */
    public static final int METRICS_FORMAT = 230;

    /** Request, before matching: answers {@code OPTIONS} with the methods of the path (404 without any). */
    public static final int OPTIONS = 100;

    /** Request, before matching: sends the request for a page to the resource of its document. */
    public static final int PAGE = 200;

    /** Request: names the request for a page by the page's route again, since matching has named it by the resource. */
    public static final int PAGE_ROUTE_NAME = 800;

    /** Request: begins the work, unless the client has gone away while it waited for a thread. */
    public static final int WORK = 900;

    /** Request: refuses what is offered in no format that the client accepts (406). */
    public static final int ACCEPT = 1000;

    /** Request: refuses a body that is announced as larger than the operation takes (413), or taken by none (415). */
    public static final int BODY_LIMIT = 1100;

    /** Request: refuses an encoded body (415). */
    public static final int CONTENT_ENCODING = 1200;

    /** Request: refuses a query with faults (400). */
    public static final int PARAMETERS = 1300;

    /**
     * Request: refuses for the moment what needs the database, while that is not ready (503). Last, since a client that
     * sends a request again should not then learn of a fault that the request had all the time.
     */
    public static final int DATABASE_READY = 1400;

    /** Response: names the language of a localised body. */
    public static final int CONTENT_LANGUAGE = Priorities.USER;

    /** Response: makes a document into the format that was chosen. */
    public static final int RENDITION = 1000;

    /** Response: stores it in the HTTP cache and sends what the conditions of the request ask for. */
    public static final int REPRESENTATION = 0;

    /** Response: makes the bytes of the body, so that no thread waits for the client. */
    public static final int WHOLE_BODY = -500;

    /** Response: drops it if the client has gone; after all others, as it may have been stored for other requests. */
    public static final int NO_CLIENT = -1000;

    private RequestPipeline() {}
}

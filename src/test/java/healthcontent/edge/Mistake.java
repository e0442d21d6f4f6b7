package healthcontent.edge;

import static healthcontent.edge.Mistake.Operation.APPLY;
import static healthcontent.edge.Mistake.Operation.LIST;
import static healthcontent.edge.Mistake.Operation.LOOKUP;
import static healthcontent.edge.Mistake.Operation.PLAN;
import static healthcontent.edge.Mistake.Operation.READ;
import static healthcontent.edge.Mistake.Operation.WRITE;

import healthcontent.security.Tokens;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be wrong with a request, or special about it, in the order in which it is found: of several, the first is
 * the response.
 *
 * <p>Two can't meet where they are said in the same part of a request, which has one method, one path, one body and one
 * value of a header, or where one is of reading and the other of writing. Also a request has either a coding or a
 * length: the one takes the place of the other (RFC 9112, 6.3). A malformed path and an unknown one are told in the
 * same words.
 */
enum Mistake {
    MALFORMED_PATH(
            "a malformed path",
            404,
            "There is nothing at this path",
            at(READ, LIST, WRITE, PLAN, APPLY, LOOKUP),
            "slashes",
            "//"),
    TWO_HOSTS("two hosts", 400, "Host must be sent once", at(READ, LIST, WRITE, PLAN, APPLY, LOOKUP), "Host", "b"),
    OTHER_CODING(
            "another coding than chunked",
            400,
            "Transfer-Encoding must be chunked",
            at(READ, LIST, WRITE, PLAN, APPLY, LOOKUP),
            "Transfer-Encoding",
            "gzip, chunked",
            "Content-Length",
            ""),
    BODY_BEYOND_SERVER(
            "a body beyond the limit of the server",
            413,
            "The body is larger than",
            at(LIST, WRITE, PLAN, LOOKUP),
            "Content-Length",
            "100000000"),
    PREFLIGHT(
            "a preflight",
            204,
            "",
            at(READ, LIST, LOOKUP),
            "method",
            "OPTIONS",
            "Origin",
            "https://pages.test",
            "Access-Control-Request-Method",
            "GET"),
    UNKNOWN_PATH(
            "an unknown path",
            404,
            "There is nothing at this path",
            at(READ, WRITE, PLAN, APPLY, LOOKUP),
            "path",
            "/v1/nothing"),
    WRONG_METHOD(
            "a wrong method",
            405,
            "is not a method of this path",
            at(READ, LIST, WRITE, PLAN, APPLY, LOOKUP),
            "method",
            "PATCH"),
    CONTENT_TYPE(
            "a body of another format",
            415,
            "in a format that this operation does not take",
            at(WRITE, PLAN, LOOKUP),
            "Content-Type",
            "text/plain"),
    NOT_ACCEPTABLE(
            "a format that is not offered",
            406,
            "The header Accept",
            at(READ, LIST, WRITE, PLAN, APPLY, LOOKUP),
            "Accept",
            "image/png"),
    NO_TOKEN("a missing token", 401, "This needs a token", at(WRITE, PLAN, APPLY), "Authorization", ""),
    OTHER_SCOPE(
            "a token of another scope",
            403,
            "The token does not allow this",
            at(WRITE, PLAN, APPLY),
            "Authorization",
            "audit"),
    REFUSED_FORMAT(
            "a format that is offered and refused",
            406,
            "The header Accept",
            at(READ, LIST, WRITE, PLAN, APPLY, LOOKUP),
            "Accept",
            "application/json;q=0"),
    BODY_BEYOND_OPERATION(
            "a body beyond the limit of the operation",
            413,
            "The body is larger than 256 KiB",
            at(WRITE),
            "Content-Length",
            "300000"),
    BUNDLE_BEYOND_OPERATION(
            "a bundle beyond the limit of the operation",
            413,
            "The body is larger than 64 MiB",
            at(PLAN),
            "Content-Length",
            "70000000"),
    LOOKUP_BEYOND_OPERATION(
            "a look-up beyond the limit of the operation",
            413,
            "The body is larger than 16 KiB",
            at(LOOKUP),
            "Content-Length",
            "20000"),
    BODY_NOT_TAKEN("a body where none is taken", 415, "This takes no body", at(APPLY), "body", "{}"),
    CONTENT_ENCODING(
            "an encoded body",
            415,
            "The body has a Content-Encoding",
            at(LIST, WRITE, PLAN, APPLY, LOOKUP),
            "Content-Encoding",
            "gzip"),
    PARAMETERS(
            "an unknown parameter",
            400,
            "is not a parameter of this operation",
            at(READ, LIST, WRITE, PLAN, APPLY, LOOKUP),
            "unknown",
            "1"),
    DATABASE_AWAY(
            "a database that is away",
            503,
            "cannot answer now",
            at(READ, LIST, WRITE, PLAN, APPLY, LOOKUP),
            "database",
            "away"),
    NO_SECOND_SCOPE(
            "a token without the second scope",
            403,
            "the scopes content:plan and content:apply",
            at(PLAN),
            "Authorization",
            "plan"),
    INVALID_CURSOR("an invalid cursor", 400, "cursor", at(LIST), "cursor", "abc"),
    UNKNOWN_TYPE(
            "an unknown type of document",
            404,
            "There is no type of document",
            at(WRITE),
            "path",
            "/v1/sync/documents/nonsense/gout"),
    CHARSET(
            "another charset than UTF-8",
            415,
            "declares the charset",
            at(WRITE, PLAN, LOOKUP),
            "Content-Type",
            "application/json;charset=iso-8859-1"),
    PART("a part of a document", 400, "Content-Range", at(WRITE), "Content-Range", "bytes 0-1/2"),
    MALFORMED_PRECONDITION("a malformed precondition", 400, "If-Match must be", at(WRITE), "If-Match", "abc"),
    NO_PRECONDITION("a missing precondition", 428, "Send If-Match", at(WRITE), "If-Match", ""),
    MALFORMED_KEY(
            "a malformed idempotency key",
            400,
            "Idempotency-Key must be",
            at(PLAN, APPLY),
            "Idempotency-Key",
            "two words"),
    MALFORMED_BODY("a malformed body", 400, "The body", at(WRITE, PLAN, LOOKUP), "body", "{"),
    KEY_IN_USE(
            "an idempotency key of a request in progress",
            409,
            "is being worked on",
            at(PLAN, APPLY),
            "Idempotency-Key",
            "in-use"),
    KEY_REUSED(
            "an idempotency key of another body",
            422,
            "was used with another body",
            at(PLAN),
            "Idempotency-Key",
            "reused"),
    UNKNOWN_RELEASE(
            "an unknown release",
            404,
            "There is no release",
            at(APPLY),
            "path",
            "/v1/sync/releases/" + Mistake.NO_RELEASE + "/apply"),
    DISCARDED_RELEASE("a discarded release", 409, "", at(APPLY), "path", "/v1/sync/releases/{discarded}/apply"),
    OUTDATED_PLAN("an outdated plan", 409, "", at(APPLY), "path", "/v1/sync/releases/{outdated}/apply"),
    WITHDRAWN("a withdrawn document", 410, "was withdrawn", at(READ), "path", "/v1/conditions/cramps"),
    NOT_FOUND("an unknown document", 404, "There is no condition", at(READ), "path", "/v1/conditions/nothing"),
    OTHER_REVISION("a precondition that fails", 412, "", at(READ, LIST, WRITE), "If-Match", "\"99\""),
    INVALID_DOCUMENT("an invalid document", 422, "", at(WRITE, PLAN), "body", "{}"),
    INVALID_LOOKUP("an invalid look-up", 422, "is missing", at(LOOKUP), "body", "{}"),
    NOT_MODIFIED("a representation that is not modified", 304, "", at(READ, LIST), "If-None-Match", "*");

    /** A good request, to be made a bad one. */
    enum Operation {
        READ("GET", "/v1/conditions/gout"),
        LIST("GET", "/v1/conditions"),
        WRITE("PUT", "/v1/sync/documents/condition/gout"),
        PLAN("POST", "/v1/sync/releases?apply=true"),
        APPLY("POST", "/v1/sync/releases/{applied}/apply"),
        LOOKUP("POST", "/v1/red-flags/lookup");

        private final String method;
        private final String path;

        Operation(String method, String path) {
            this.method = method;
            this.path = path;
        }
    }

    /** The identity of no release. */
    static final String NO_RELEASE = "00000000-0000-0000-0000-000000000000";

    private static final Set<String> IN_QUERY = Set.of("unknown", "cursor");
    private static final Set<String> NO_HEADERS = Set.of("method", "path", "slashes", "body", "database");

    private final String sentence;
    private final int status;
    private final String detail;
    private final String operations;
    private final String parts;

    Mistake(String sentence, int status, String detail, String operations, String... parts) {
        this.sentence = sentence;
        this.status = status;
        this.detail = detail;
        this.operations = operations;
        this.parts = String.join("\n", parts);
    }

    private static String at(Operation... operations) {
        return Arrays.toString(operations);
    }

    private Map<String, String> parts() {
        String[] namesAndValues = parts.split("\n", -1);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    private boolean isAt(Operation operation) {
        return operations.contains(operation.name());
    }

    int status() {
        return status;
    }

    /** A piece of what the problem says. */
    String detail() {
        return detail;
    }

    /** The operations where both may be. */
    Stream<Operation> operations(Mistake other) {
        return Collections.disjoint(parts().keySet(), other.parts().keySet())
                ? Arrays.stream(Operation.values()).filter(this::isAt).filter(other::isAt)
                : Stream.empty();
    }

    /**
     * A request as it is sent, but for the releases in its path: {@code {applied}}, {@code {discarded}} and
     * {@code {outdated}} stand for their identities.
     *
     * @param body of the good request
     */
    static String request(Operation operation, String body, Mistake... mistakes) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("method", operation.method);
        parts.put("path", operation.path);
        if (operation != READ && operation != LIST && operation != LOOKUP) {
            parts.put("Authorization", "plan apply");
        }
        if (operation == WRITE || operation == PLAN || operation == LOOKUP) {
            parts.put("body", body);
            parts.put("Content-Type", "application/json");
        }
        if (operation == WRITE) {
            parts.put("If-Match", "\"1\"");
        }
        for (Mistake mistake : mistakes) {
            parts.putAll(mistake.parts());
        }
        if (parts.containsKey("body")) {
            parts.putIfAbsent(
                    "Content-Length", Integer.toString(parts.get("body").length()));
        }
        parts.computeIfPresent(
                "Authorization", (name, scopes) -> scopes.isEmpty() ? "" : "Bearer " + Tokens.with(scopes(scopes)));
        StringBuilder text = new StringBuilder(parts.get("method") + " " + target(parts) + " HTTP/1.1\r\nHost: a\r\n");
        parts.forEach((name, value) -> {
            if (!NO_HEADERS.contains(name) && !IN_QUERY.contains(name) && !value.isEmpty()) {
                text.append(name).append(": ").append(value).append("\r\n");
            }
        });
        return text + "\r\n" + parts.getOrDefault("body", "");
    }

    private static String[] scopes(String words) {
        return Arrays.stream(words.split(" ")).map(word -> "content:" + word).toArray(String[]::new);
    }

    private static String target(Map<String, String> parts) {
        StringBuilder target = new StringBuilder(
                parts.containsKey("slashes") ? parts.get("path").replace("/v1/", "/v1//") : parts.get("path"));
        IN_QUERY.stream()
                .filter(parts::containsKey)
                .forEach(name -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(parts.get(name)));
        return target.toString();
    }

    @Override
    public String toString() {
        return sentence;
    }
}

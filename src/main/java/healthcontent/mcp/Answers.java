package healthcontent.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.limit.Limits;
import healthcontent.mcp.protocol.ProtocolVersion;
import healthcontent.mcp.protocol.RpcBody;
import healthcontent.mcp.protocol.RpcError;
import healthcontent.mcp.protocol.RpcMessage;
import healthcontent.mcp.protocol.RpcWriter;
import healthcontent.mcp.tool.Tools;
import healthcontent.notification.ContentHead;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Answers what came in a request. */
@Singleton
class Answers {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final Methods methods;
    private final KeptAnswers kept;

    @Inject
    Answers(Methods methods, KeptAnswers kept) {
        this.methods = methods;
        this.kept = kept;
    }

    /**
     * A response.
     *
     * @param body empty where there is none
     */
    record Answer(int status, Optional<Buffer> body) {

        static Answer of(RpcError error) {
            return with(error.status(), RpcWriter.error(null, error));
        }

        static Answer accepted() {
            return new Answer(ACCEPTED, Optional.empty());
        }

        static Answer with(int status, byte[] body) {
            return new Answer(status, Optional.of(Buffer.buffer(body)));
        }
    }

    /**
     * The answer that is at hand to a single request.
     *
     * @return empty where it has to be made
     */
    Optional<byte[]> atHand(RpcBody body, CallLanguage language) {
        RpcBody.Item only = body.items().get(0);
        if (body.isBatch() || only.error() != null || only.message().method() == null) {
            return Optional.empty();
        }
        language.turnTo(only.message());
        return kept.key(only.message(), only.version(), language)
                .flatMap(kept::find)
                .map(result -> RpcWriter.result(only.id(), result));
    }

    /**
     * Answers everything, one after the other.
     *
     * @throws healthcontent.problem.ProblemException if the service can't answer at the moment
     */
    Answer answer(RpcBody body, CallLanguage language) {
        if (!body.isBatch()) {
            return single(body.items().get(0), language);
        }
        List<byte[]> answers = body.items().stream()
                .flatMap(item -> single(item, language).body().stream())
                .map(Buffer::getBytes)
                .toList();
        return answers.isEmpty() ? Answer.accepted() : Answer.with(OK, RpcWriter.together(answers));
    }

    private Answer single(RpcBody.Item item, CallLanguage language) {
        try {
            if (item.error() != null) {
                throw item.error();
            }
            return item.message().isNotification()
                    ? Answer.accepted()
                    : Answer.with(OK, RpcWriter.result(item.id(), result(item.message(), item.version(), language)));
        } catch (RpcError error) {
            return Answer.with(error.status(), RpcWriter.error(item.id(), error));
        }
    }

    private byte[] result(RpcMessage request, ProtocolVersion version, CallLanguage language) {
        language.turnTo(request);
        Optional<String> key = kept.key(request, version, language);
        Optional<byte[]> before = key.flatMap(kept::find);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<ContentHead> head = kept.head();
        ObjectNode result = methods.answer(request, version);
        byte[] made = RpcWriter.bytes(result);
        if (made.length > Limits.MCP_ANSWER_BYTES) {
            return tooLarge(request, version);
        }
        if (key.isPresent() && head.isPresent() && !result.path("isError").booleanValue()) {
            kept.keep(key.get(), made, head.get());
        }
        return made;
    }

    private byte[] tooLarge(RpcMessage request, ProtocolVersion version) {
        String why = "The answer is larger than the 1 MiB that an answer has here. Ask for less: one section of a"
                + " condition, fewer symptoms, or fewer hits.";
        if (!request.method().equals(Methods.CALL)) {
            throw RpcError.invalidParams(why);
        }
        return RpcWriter.bytes(methods.formed(Tools.failed(why), request, version));
    }
}

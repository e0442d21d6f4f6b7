package healthcontent.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.language.ReaderLanguage;
import healthcontent.language.ReaderLanguages;
import healthcontent.mcp.document.DocumentUri;
import healthcontent.mcp.protocol.RpcMessage;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The language in which a message is answered: the one that it names, else that of the request. Messages that came in
 * one request may name several.
 */
final class CallLanguage implements ReaderLanguage {

    private static final String KEY = CallLanguage.class.getName();

    private final ReaderLanguages languages;
    private final ReaderLanguage ofHead;
    private volatile ReaderLanguage present;

    private CallLanguage(ReaderLanguages languages, ReaderLanguage ofHead) {
        this.languages = languages;
        this.ofHead = ofHead;
        this.present = ofHead;
    }

    /** That of a request, for which it also decides wherever else its language is asked for. */
    static CallLanguage of(RoutingContext context, ReaderLanguages languages) {
        CallLanguage known = context.get(KEY);
        if (known != null) {
            return known;
        }
        CallLanguage language = new CallLanguage(languages, languages.ofHead(context));
        context.put(KEY, language);
        ReaderLanguages.assign(context, language);
        return language;
    }

    /** Turns to the language of a message. */
    void turnTo(RpcMessage message) {
        present = named(message).map(tag -> languages.choose(tag, null)).orElse(ofHead);
    }

    private static Optional<String> named(RpcMessage message) {
        JsonNode params = message.params();
        return switch (message.method()) {
            case Methods.CALL ->
                Optional.ofNullable(params.at("/arguments/language").textValue());
            case Methods.READ -> DocumentUri.of(params.path("uri").asText()).flatMap(DocumentUri::language);
            default -> Optional.empty();
        };
    }

    @Override
    public String tag() {
        return present.tag();
    }

    @Override
    public boolean explicit() {
        return present.explicit();
    }
}

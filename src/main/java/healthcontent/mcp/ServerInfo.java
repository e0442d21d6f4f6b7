package healthcontent.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.mcp.protocol.ProtocolVersion;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the server says of itself. */
@Singleton
class ServerInfo {

    private static final String INSTRUCTIONS = """
            Published health content with its sources, review state and revision. It is information and no assessment: \
            do not use it to diagnose, to rank conditions, to say how urgent somebody's case is, or to say that all is \
            well. Quote passages with their source, their review state (most text is unreviewed unless it says \
            otherwise), their revision and their permalink. Show the red flags and the emergency advice that come with \
            a condition. Find slugs by search before you read, compare or look up. Send no personal data: no tool needs \
            any.""";

    private final String version;

    ServerInfo(@ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.version = version;
    }

    /** Its name and version. */
    ObjectNode implementation() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "health-content")
                .put("title", "Health content")
                .put("version", version);
    }

    private static ObjectNode capabilities() {
        ObjectNode capabilities = JsonNodeFactory.instance.objectNode();
        capabilities.putObject("tools");
        capabilities.putObject("resources");
        capabilities.putObject("completions");
        return capabilities;
    }

    /** The answer to a handshake. */
    ObjectNode initialized(ProtocolVersion agreed) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("protocolVersion", agreed.value());
        result.set("capabilities", capabilities());
        result.set("serverInfo", implementation());
        return result.put("instructions", INSTRUCTIONS);
    }

    /** The answer to {@code server/discover}. */
    ObjectNode discovered() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ProtocolVersion.spoken().forEach(result.putArray("supportedVersions")::add);
        result.set("capabilities", capabilities());
        return result.put("instructions", INSTRUCTIONS);
    }
}

package healthcontent.mcp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Who may call the tools for agents from a web page. */
@ConfigMapping(prefix = "health-content.mcp")
interface McpSettings {

    /**
     * Whose web pages may call {@code /mcp} in a browser, besides those of this machine and of the public address:
     * origins such as {@code https://app.example}, {@code *} for every one, {@code none} for no others. The Model
     * Context Protocol asks for this check, so that a page can't reach a service on its reader's machine or network
     * (DNS rebinding). Programs that are no browser send no origin, and are not concerned.
     */
    @WithDefault("none")
    List<String> origins();
}

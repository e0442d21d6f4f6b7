package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;

/** Something that an agent can do. */
interface Tool {

    /** Its name, which is also that of the file of its definition. */
    String name();

    /** Whether it waits for its turn, as a search does. */
    default boolean isExpensive() {
        return false;
    }

    /** Whether its answers may be kept for other callers, until the content changes. */
    default boolean isKept() {
        return false;
    }

    /**
     * Does it.
     *
     * @param arguments as its input schema has them
     * @throws healthcontent.problem.ProblemException as the resources of {@code /v1} do
     */
    ToolAnswer call(JsonNode arguments);
}

package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a tool answers.
 *
 * @param structured as its output schema has it
 * @param text the same to be read
 */
record ToolAnswer(ObjectNode structured, String text) {

    /** One whose text is its JSON. */
    static ToolAnswer of(ObjectNode structured) {
        return new ToolAnswer(structured, structured.toString());
    }
}

/**
 * What agents can do: each tool with its definition, which is a file in {@code mcp} beside the program's other files.
 */
package healthcontent.mcp.tool;

/**
 * Content for agents, at {@code /mcp}: a server of the Model Context Protocol over streamable HTTP, without sessions
 * and streams, that only reads. It gives what the resources of {@code /v1} give, with the same limits and the same
 * order of filters.
 */
package healthcontent.mcp;

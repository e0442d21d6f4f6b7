/** The Model Context Protocol itself: its messages (JSON-RPC 2.0), its versions, and the rules on each. */
package healthcontent.mcp.protocol;

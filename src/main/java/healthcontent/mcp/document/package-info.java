/** Documents as the protocol has them: resources with addresses, as Markdown, and the completion of these addresses. */
package healthcontent.mcp.document;

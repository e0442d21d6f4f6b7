/** How much a request may carry and a response may hold. Every package may know it; docs/limits.md explains it. */
package healthcontent.limit;

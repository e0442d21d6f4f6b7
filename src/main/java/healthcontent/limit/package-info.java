/** How much each operation may take, in memory and in time. Every package may know it; docs/limits.md explains it. */
package healthcontent.limit;

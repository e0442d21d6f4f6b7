/**
 * Ways in for articles: a file becomes a draft bundle, and a report of where each of its texts went. Two laws hold:
 * nothing is lost (every sentence is in the bundle, or named with its place as unplaced or left out), and nothing is
 * invented (every text of the bundle is in the file). Nothing is stored, fetched or run.
 */
package healthcontent.imports;

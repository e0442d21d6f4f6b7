/** An article, whatever its format was: headings, paragraphs, list items and rows of tables, each with its place. */
package healthcontent.imports.article;

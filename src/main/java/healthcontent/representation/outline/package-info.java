/**
 * A document as text in reading order: sections of paragraphs and entries, with the warning signs first. Formats for
 * reading are made from it, so that they say the same.
 */
package healthcontent.representation.outline;

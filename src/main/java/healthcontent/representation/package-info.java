/**
 * The formats in which a document can be read beside JSON. Each is a package of its own below this one, which could be
 * deleted alone; {@link healthcontent.representation.Formats} names them all.
 */
package healthcontent.representation;

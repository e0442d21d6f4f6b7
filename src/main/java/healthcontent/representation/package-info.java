/**
 * The formats in which a document can be read beside JSON. Each is a package of its own below this one, which could be
 * deleted alone with its line in {@code META-INF/services}; {@link healthcontent.representation.Formats} has them all.
 */
package healthcontent.representation;

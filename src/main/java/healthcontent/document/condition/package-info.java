/**
 * The parts of a condition. Their records are also what readers get, so a part has one shape from the editor to the
 * reader.
 */
package healthcontent.document.condition;

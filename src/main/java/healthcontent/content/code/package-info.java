/**
 * Codes of published code systems: which documents have one, or the nearest code above it. Symptoms and causes have
 * codes as conditions do.
 */
package healthcontent.content.code;

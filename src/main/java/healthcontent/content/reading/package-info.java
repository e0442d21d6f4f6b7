/**
 * Reads of published content for those who answer in another protocol than the resources do. What they give is what the
 * resources give, made in the same place.
 */
package healthcontent.content.reading;

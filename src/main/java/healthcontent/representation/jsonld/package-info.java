/** Documents as JSON-LD in the vocabulary of schema.org, for search engines and whoever else reads linked data. */
package healthcontent.representation.jsonld;

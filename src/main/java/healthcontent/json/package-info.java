/** JSON that is sent, read strictly and within limits, and held to JSON Schemas with messages in plain words. */
package healthcontent.json;

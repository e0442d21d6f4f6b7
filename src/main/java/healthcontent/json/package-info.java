/**
 * JSON that is sent, read strictly and within limits, and held to JSON Schemas with messages in plain words; and these
 * schemas as they are served.
 */
package healthcontent.json;

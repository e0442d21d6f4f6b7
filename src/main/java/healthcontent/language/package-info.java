/** Which language a reader gets: what is served, and the match of a request against it. */
package healthcontent.language;

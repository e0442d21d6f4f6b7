/** What becomes of content that an earlier version of the service published. */
package healthcontent.upgrade;

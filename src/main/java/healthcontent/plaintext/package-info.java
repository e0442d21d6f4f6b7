/** What plain text consists of, in content and in the name of a caller. */
package healthcontent.plaintext;

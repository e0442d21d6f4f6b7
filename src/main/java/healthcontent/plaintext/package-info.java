/** What plain text is made of, wherever somebody sends it: in content, and in the name of a caller. */
package healthcontent.plaintext;

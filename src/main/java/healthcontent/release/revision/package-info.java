/** One document at a time: its newest revision, its history, and the writes that replace or withdraw it. */
package healthcontent.release.revision;

/** The rules that a release must meet, judged on the state that it would leave. */
package healthcontent.release.check;

/** What is behind a failure, for every package that has to tell one failure from another. */
package healthcontent.failure;

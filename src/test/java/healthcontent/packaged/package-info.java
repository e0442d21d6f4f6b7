/** What is in the package, beyond how it runs. */
package healthcontent.packaged;

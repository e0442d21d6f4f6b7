/** How writes exclude and wait for each other: the transaction of a release, its lock, and the bounds of each wait. */
package healthcontent.release.lock;

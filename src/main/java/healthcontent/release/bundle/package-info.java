/**
 * What a caller sends to be published: the form of a bundle, its schemas, the limits, and the findings on it. Every
 * fault is collected, so that a caller learns all of them at once.
 */
package healthcontent.release.bundle;

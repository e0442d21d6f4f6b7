/** Files of the service itself, as they are sent: compressed once, named by their bytes, kept by browsers. */
package healthcontent.asset;

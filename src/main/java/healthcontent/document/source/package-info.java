/** Source content: the format of each document type, which a bundle carries and every revision keeps. */
package healthcontent.document.source;

/** Documents as HTML, for pages that can be read without a script. */
package healthcontent.representation.html;

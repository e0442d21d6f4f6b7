/**
 * The red flags that a set of symptoms meets, over HTTP. A look-up in published text and no more: slugs of symptoms in,
 * published text out. Nothing of what is asked is stored, logged, traced, counted or cached.
 */
package healthcontent.lookup;

/** Rules by which the structure of an article and a few words of its language tell what a text is. */
package healthcontent.imports.rule;

/** What causes and symptoms have in common: two tables of one shape, one meaning each. */
package healthcontent.content.term;

/** Conditions: the live table with its codes, causes and symptoms, the whole document and each of its sections. */
package healthcontent.content.condition;

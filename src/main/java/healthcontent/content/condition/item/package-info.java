/** The items in the sections of a condition, and the lists that a section answers with. */
package healthcontent.content.condition.item;

/** Two conditions side by side. */
package healthcontent.content.comparison;

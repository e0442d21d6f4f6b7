/** Questions and answers across all conditions. */
package healthcontent.content.faq;

/**
 * Work in the background, of which none ends unnoticed: it shows signs of life, is started again, or ends the process.
 */
package healthcontent.supervision;

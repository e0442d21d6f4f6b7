/** What a bundle would change, worked out against the live content, and the comparison with what was shown before. */
package healthcontent.release.plan;

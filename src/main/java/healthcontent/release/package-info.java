/**
 * Releases: the only way in which content goes live or is withdrawn. A bundle is read
 * ({@link healthcontent.release.BundleReader}), planned against the live content
 * ({@link healthcontent.release.Planner}), checked on the state that it would leave
 * ({@link healthcontent.release.BundleCheck}), and published in one transaction
 * ({@link healthcontent.release.Publisher}).
 */
package healthcontent.release;

/**
 * Releases: the only way in which content goes live or is withdrawn. A bundle is read
 * ({@link healthcontent.release.bundle.BundleReader}), planned against the live content
 * ({@link healthcontent.release.plan.Planner}), checked on the state that it would leave
 * ({@link healthcontent.release.check.BundleCheck}), and published in one transaction
 * ({@link healthcontent.release.Publisher}). Here are the releases themselves and their resource; each part of the work
 * has a package of its own, which no package outside knows.
 */
package healthcontent.release;

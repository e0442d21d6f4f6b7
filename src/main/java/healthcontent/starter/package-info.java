/**
 * Brings content into a database that never had any, through a release, as any sync job would. It happens once: what an
 * editor changed or withdrew afterwards stays so.
 */
package healthcontent.starter;

/**
 * What the process does before it serves anything: it chooses between its own PostgreSQL and a configured one, logs
 * where it listens, and sets up what every other package is given, the clock and the exact reading of numbers. No other
 * package knows it.
 */
package healthcontent.startup;

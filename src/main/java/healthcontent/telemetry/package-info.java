/** The names under which requests are counted and traced. */
package healthcontent.telemetry;

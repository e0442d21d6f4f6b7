/** What those who run the service see of its requests: the names under which they are counted and traced. */
package healthcontent.telemetry;

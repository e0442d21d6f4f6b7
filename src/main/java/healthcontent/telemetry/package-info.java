/** What those who run the service see of requests and of the content: metrics, and the names in traces. */
package healthcontent.telemetry;

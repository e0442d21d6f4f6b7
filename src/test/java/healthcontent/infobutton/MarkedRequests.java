package healthcontent.infobutton;

import healthcontent.RawHttp;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Infobutton requests about a patient who can be recognized wherever something of the request stays. */
public final class MarkedRequests {

    /** What is in each of them, and in no content. */
    public static final String MARKER = "markerofapatient";

    private static final String PATIENT = "patientPerson.administrativeGenderCode.c=" + MARKER
            + "&patientPerson.administrativeGenderCode.dn=" + MARKER + "&age.v.v=" + MARKER
            + "&holder.assignedEntity.n=" + MARKER + "&holder.assignedEntity.certificateText=" + MARKER
            + "&patientContext.patientPerson.name=" + MARKER + "&" + MARKER + ".v.c=1";

    private static final String CODE =
            "mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=G47.62&mainSearchCriteria.v.dn="
                    + MARKER;

    private static final String NAME = "mainSearchCriteria.v.dn=leg%20" + MARKER;

    private MarkedRequests() {}

    /**
     * Sends those that are answered, and each kind of those that are refused, also to paths that were not meant.
     *
     * @return the answers that are not as promised
     */
    public static List<String> send(URI server) {
        Map<String, Integer> requests = new LinkedHashMap<>();
        for (String query : List.of(CODE, NAME)) {
            requests.put(get("/infobutton", query + "&" + PATIENT), 200);
            requests.put(post("/infobutton", "", query + "&" + PATIENT, ""), 200);
        }
        requests.put(get("/infobutton", PATIENT), 400);
        requests.put(get("/infobutton", "mainSearchCriteria.v.c=" + MARKER + "&" + PATIENT), 400);
        requests.put(get("/infobutton", "mainSearchCriteria.v.c=" + MARKER + "%FF&" + PATIENT), 400);
        requests.put(get("/infobutton", MARKER), 400);
        requests.put(post("/infobutton", "?" + PATIENT, PATIENT, ""), 400);
        requests.put(post("/infobutton", "", PATIENT + "&x=" + MARKER.repeat(5_000), ""), 413);
        requests.put(post("/infobutton", "?" + PATIENT, CODE, "Content-Encoding: gzip\r\n"), 415);
        requests.put(get("/infobutton", PATIENT + "&x=" + MARKER.repeat(1_500)), 414);
        requests.put(request("DELETE", "/infobutton?" + MARKER, "", ""), 405);
        for (String path : List.of(
                "/Infobutton",
                "/infobutton/",
                "/%69nfobutton/x",
                "/v1/infobutton",
                "/v1/conditions",
                "/infobuton",
                "/%ZZ")) {
            requests.put(get(path, PATIENT), path.equals("/v1/conditions") ? 400 : 404);
        }
        requests.put(get("/v1/infobutton", MARKER + "=" + MARKER), 404);
        List<String> unexpected = new ArrayList<>();
        requests.forEach((request, status) -> {
            RawHttp.Answer answer = RawHttp.send(server, request);
            String kept = String.valueOf(answer.header("Cache-Control"));
            if (answer.status() != status || !kept.contains("no-store")) {
                unexpected.add(request.lines().findFirst().orElse("") + ": " + answer);
            }
        });
        return unexpected;
    }

    private static String get(String path, String query) {
        return request("GET", path + "?" + query, "", "");
    }

    private static String post(String path, String query, String form, String header) {
        return request("POST", path + query, "Content-Type: application/x-www-form-urlencoded\r\n" + header, form);
    }

    private static String request(String method, String target, String headers, String body) {
        return method + " " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers
                + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n" + body;
    }
}

package healthcontent.infobutton;

import healthcontent.content.code.AskedCode;
import healthcontent.content.code.CodeSystem;
import java.util.Map;
import java.util.Optional;

/**
 * One subject of a request: a code, or else a name.
 *
 * @param number of the instance, 0 for the first
 * @param code empty where there is none
 * @param system OID or URI of the code system; empty where there is none
 * @param name display name or original text; empty where there is neither
 */
record Criterion(int number, Optional<String> code, Optional<String> system, Optional<String> name) {

    private static final String OID = "urn:oid:";

    /** Systems that have no short name here, by their OIDs, with the URIs that FHIR gives them. */
    private static final Map<String, String> OTHER_SYSTEMS = Map.of(
            "2.16.840.1.113883.6.103", "http://hl7.org/fhir/sid/icd-9-cm",
            "2.16.840.1.113883.6.42", "http://hl7.org/fhir/sid/icd-9-cm",
            "2.16.840.1.113883.6.69", "http://hl7.org/fhir/sid/ndc",
            "2.16.840.1.113883.6.12", "http://www.ama-assn.org/go/cpt");

    /** Whether it names anything. */
    boolean isThere() {
        return code.isPresent() || name.isPresent();
    }

    /** The code to look for; empty where there is none, or its system can't have it. */
    Optional<AskedCode> asked() {
        return code.flatMap(text -> system.flatMap(oid -> AskedCode.of(uri(oid), text)));
    }

    /** The URI of a code system: the content has these, and of one that FHIR gives none, its OID as a URN. */
    private static String uri(String system) {
        String oid = system.startsWith(OID) ? system.substring(OID.length()) : system;
        return CodeSystem.ofOid(oid)
                .map(CodeSystem::uri)
                .or(() -> Optional.ofNullable(OTHER_SYSTEMS.get(oid)))
                .orElse(oid.matches("[0-9.]+") ? OID + oid : system);
    }
}

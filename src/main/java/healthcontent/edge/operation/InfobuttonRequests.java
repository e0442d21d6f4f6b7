package healthcontent.edge.operation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * What every layer has to know of HL7 Infobutton requests: where they are answered, and that their parameters may tell
 * of a patient or a caller, so that no query that looks like one of them is written down anywhere.
 */
public final class InfobuttonRequests {

    /** Where they are answered. */
    public static final String PATH = "/infobutton";

    private static final String NAME = "infobutton";
    private static final String LEFT_OUT = "?…";

    private InfobuttonRequests() {}

    /** Whether they are answered at a path, as every rule reads it. */
    public static boolean areAt(String path) {
        return path.equals(PATH) || path.equals(PATH + "/");
    }

    /**
     * Path and query of a request, as they may be written down.
     *
     * @param target as they came over the wire
     */
    public static String withoutPatient(String target) {
        int mark = target.indexOf('?');
        return mark >= 0 && mayTellOfPatient(target.substring(0, mark), target.substring(mark + 1))
                ? target.substring(0, mark) + LEFT_OUT
                : target;
    }

    /**
     * Whether a query may be that of an Infobutton request, also of one that was sent to another path by mistake.
     * Nearly every name of theirs has a point in it, such as {@code patientPerson.administrativeGenderCode.c}, and no
     * name of this service has one, or needs an escape.
     *
     * @param query as it came over the wire, without the question mark, or null
     */
    public static boolean mayTellOfPatient(String path, String query) {
        return query != null
                && (isNamedSo(path)
                        || Arrays.stream(query.split("[&;]"))
                                .map(pair -> pair.replaceFirst("=.*", ""))
                                .anyMatch(name -> name.indexOf('.') >= 0 || name.indexOf('%') >= 0));
    }

    private static boolean isNamedSo(String path) {
        if (path.toLowerCase(Locale.ROOT).contains(NAME)) {
            return true;
        }
        try {
            return path.indexOf('%') >= 0
                    && URLDecoder.decode(path, StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT)
                            .contains(NAME);
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}

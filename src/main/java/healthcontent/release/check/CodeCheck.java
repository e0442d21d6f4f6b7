package healthcontent.release.check;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A code of a system stands once in its list; invalid content is read as far as it can be. */
final class CodeCheck {

    private static final String CODES = "/codes";

    private CodeCheck() {}

    static void check(ReadDocument document, Findings findings) {
        once(document, CODES, findings);
        for (int i = 0; i < document.content().path("associatedConditions").size(); i++) {
            once(document, "/associatedConditions/" + i + CODES, findings);
        }
    }

    private static void once(ReadDocument document, String list, Findings findings) {
        JsonNode codes = document.content().at(list);
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            JsonNode system = codes.path(i).path("system");
            JsonNode code = codes.path(i).path("code");
            if (system.isTextual() && code.isTextual() && !seen.add(List.of(system.textValue(), code.textValue()))) {
                findings.error(
                        FindingName.DUPLICATE_CODE,
                        document.at(list + "/" + i),
                        "'" + code.textValue() + "' of this system is in this list already.");
            }
        }
    }
}

package healthcontent.release.check;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentType;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A condition has a code of a system once; invalid content is read as far as it can be. */
final class CodeCheck implements Check {

    @Override
    public void check(Proposal proposal, Findings findings) {
        proposal.bundle().documents().stream()
                .filter(document -> document.id().type() == DocumentType.CONDITION)
                .forEach(condition -> once(condition, findings));
    }

    private static void once(Bundle.Submission condition, Findings findings) {
        JsonNode codes = condition.content().path("codes");
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            JsonNode system = codes.path(i).path("system");
            JsonNode code = codes.path(i).path("code");
            if (system.isTextual() && code.isTextual() && !seen.add(List.of(system.textValue(), code.textValue()))) {
                findings.error(
                        FindingName.DUPLICATE_CODE,
                        condition.at("/codes/" + i),
                        "'" + code.textValue() + "' of this system is in this list already.");
            }
        }
    }
}

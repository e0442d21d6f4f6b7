package healthcontent.release.check;

import healthcontent.document.condition.Fact;
import healthcontent.document.source.ConditionSource;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;
import java.util.List;
import java.util.stream.Stream;

/** The figure of a fact is one value or one range, whose lower end is below the other. */
final class FigureCheck {

    private static final List<String> PARTS = List.of("/value", "/low", "/high", "/approximate");

    private FigureCheck() {}

    static void check(ReadDocument document, Findings findings) {
        document.source(ConditionSource.class).ifPresent(condition -> {
            for (int i = 0; i < condition.facts().size(); i++) {
                check(document, condition.facts().get(i), i, findings);
            }
        });
    }

    private static void check(ReadDocument condition, Fact fact, int index, Findings findings) {
        String place = "/facts/" + index;
        if (!PARTS.stream().allMatch(part -> condition.isValidAt(place + part))) {
            return;
        }
        if (fact.value() != null) {
            rangeBeside(fact)
                    .forEach(part -> findings.error(
                            FindingName.FIGURE_INCONSISTENT,
                            condition.at(place + part),
                            "A figure is one value or a range, and this fact has a value already."));
        } else if (fact.low() != null && fact.high() != null && fact.low().compareTo(fact.high()) >= 0) {
            findings.error(
                    FindingName.FIGURE_INCONSISTENT,
                    condition.at(place + "/low"),
                    "The lower end of a range is less than its higher end.");
        } else if (fact.low() == null && fact.high() == null && fact.approximate() != null) {
            findings.error(
                    FindingName.FIGURE_INCONSISTENT,
                    condition.at(place + "/approximate"),
                    "There is no figure here that could be approximate.");
        }
    }

    private static Stream<String> rangeBeside(Fact fact) {
        return Stream.concat(
                fact.low() == null ? Stream.empty() : Stream.of("/low"),
                fact.high() == null ? Stream.empty() : Stream.of("/high"));
    }
}

package healthcontent.release;

import healthcontent.document.ConditionSource;
import healthcontent.document.DocumentId;
import healthcontent.document.RedFlagSource;
import healthcontent.document.SymptomReference;
import healthcontent.document.Urgency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A red flag is never lost in translation, and never less urgent there. */
final class RedFlagCheck implements Check {

    @Override
    public void check(Proposal proposal, Findings findings) {
        Map<DocumentId, Map<String, Urgency>> submitted = new HashMap<>();
        List<Bundle.Submitted<ConditionSource>> conditions =
                proposal.bundle().contents(ConditionSource.class).toList();
        conditions.forEach(condition ->
                submitted.put(condition.id(), urgencies(condition.source().redFlags())));
        for (Bundle.Submitted<ConditionSource> condition : conditions) {
            checkSymptoms(condition, findings);
            if (proposal.live().isOriginal(condition.id())) {
                warnOfOutdatedTranslations(condition, proposal, findings);
            } else {
                checkTranslation(condition, original(condition.id(), submitted, proposal), findings);
            }
        }
    }

    private static void checkSymptoms(Bundle.Submitted<ConditionSource> condition, Findings findings) {
        Set<String> listed = condition.source().symptoms().stream()
                .map(SymptomReference::symptom)
                .collect(Collectors.toSet());
        List<RedFlagSource> flags = condition.source().redFlags();
        for (int i = 0; i < flags.size(); i++) {
            if (!listed.contains(flags.get(i).symptom())) {
                findings.error(
                        FindingName.SYMPTOM_NOT_LISTED,
                        condition.at("/redFlags/" + i + "/symptom"),
                        "'" + flags.get(i).symptom() + "' is not among the symptoms of this condition.");
            }
        }
    }

    private static void checkTranslation(
            Bundle.Submitted<ConditionSource> translation, Map<String, Urgency> original, Findings findings) {
        List<RedFlagSource> flags = translation.source().redFlags();
        Set<String> present = urgencies(flags).keySet();
        original.keySet().stream()
                .filter(slug -> !present.contains(slug))
                .sorted()
                .forEach(slug -> findings.error(
                        FindingName.RED_FLAG_MISSING,
                        translation.at("/redFlags"),
                        "The original has the red flag '" + slug + "', and this translation lacks it."));
        for (int i = 0; i < flags.size(); i++) {
            Urgency demanded = original.get(flags.get(i).slug());
            if (demanded != null && flags.get(i).urgency().isLessUrgentThan(demanded)) {
                findings.error(
                        FindingName.RED_FLAG_URGENCY_LOWERED,
                        translation.at("/redFlags/" + i + "/urgency"),
                        "The original calls this red flag " + demanded.value() + ".");
            }
        }
    }

    private static void warnOfOutdatedTranslations(
            Bundle.Submitted<ConditionSource> original, Proposal proposal, Findings findings) {
        Map<String, Urgency> demanded = urgencies(original.source().redFlags());
        proposal.live()
                .liveTranslations(original.id())
                .filter(translation -> proposal.plan().of(translation).isEmpty())
                .filter(translation ->
                        !covers(proposal.live().redFlags().getOrDefault(translation, Map.of()), demanded))
                .forEach(translation -> findings.warning(
                        FindingName.TRANSLATION_OUTDATED,
                        original.at("/redFlags"),
                        translation + " lacks a red flag that this original has, or calls it less urgent;"
                                + " readers get it from the original until the translation is brought up to date."));
    }

    private static boolean covers(Map<String, Urgency> translation, Map<String, Urgency> original) {
        return original.entrySet().stream().allMatch(flag -> {
            Urgency translated = translation.get(flag.getKey());
            return translated != null && !translated.isLessUrgentThan(flag.getValue());
        });
    }

    private static Map<String, Urgency> original(
            DocumentId translation, Map<DocumentId, Map<String, Urgency>> submitted, Proposal proposal) {
        DocumentId original = proposal.live().originalOf(translation);
        Map<String, Urgency> live = proposal.live().redFlags().getOrDefault(original, Map.of());
        return submitted.getOrDefault(original, live);
    }

    private static Map<String, Urgency> urgencies(List<RedFlagSource> flags) {
        return flags.stream()
                .collect(Collectors.toMap(RedFlagSource::slug, RedFlagSource::urgency, (first, second) -> first));
    }
}

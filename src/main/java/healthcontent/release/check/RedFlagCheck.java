package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.document.condition.RedFlagSource;
import healthcontent.document.condition.SymptomReference;
import healthcontent.document.source.ConditionSource;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.plan.LiveState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A red flag is never lost in translation, never about another symptom there, and never less urgent. */
final class RedFlagCheck implements Check {

    @Override
    public void check(Proposal proposal, Findings findings) {
        Map<DocumentId, Map<String, LiveState.RedFlag>> submitted = new HashMap<>();
        List<Bundle.Submitted<ConditionSource>> conditions =
                proposal.bundle().contents(ConditionSource.class).toList();
        conditions.forEach(condition -> submitted.put(condition.id(), validOnes(condition)));
        for (Bundle.Submitted<ConditionSource> condition : conditions) {
            checkSymptoms(condition, findings);
            if (!condition.submission().isValidAt("/language")) {
                continue;
            }
            if (proposal.live().isOriginal(condition.id())) {
                warnOfOutdatedTranslations(condition, proposal, findings);
            } else if (proposal.leavesLive(proposal.live().originalOf(condition.id()))) {
                checkTranslation(condition, original(condition.id(), submitted, proposal), findings);
            }
        }
    }

    private static void checkSymptoms(Bundle.Submitted<ConditionSource> condition, Findings findings) {
        List<SymptomReference> symptoms = condition.source().symptoms();
        if (!condition.isValidInEach("/symptoms", symptoms.size(), "/symptom")) {
            return; // an invalid one may be the one that a red flag is about
        }
        Set<String> listed = symptoms.stream().map(SymptomReference::symptom).collect(Collectors.toSet());
        List<RedFlagSource> flags = condition.source().redFlags();
        for (int i = 0; i < flags.size(); i++) {
            if (condition.isValidAt("/redFlags/" + i + "/symptom")
                    && !listed.contains(flags.get(i).symptom())) {
                findings.error(
                        FindingName.SYMPTOM_NOT_LISTED,
                        condition.at("/redFlags/" + i + "/symptom"),
                        "'" + flags.get(i).symptom() + "' is not among the symptoms of this condition.");
            }
        }
    }

    private static void checkTranslation(
            Bundle.Submitted<ConditionSource> translation, Map<String, LiveState.RedFlag> original, Findings findings) {
        List<RedFlagSource> flags = translation.source().redFlags();
        Set<String> present = flags.stream().map(RedFlagSource::slug).collect(Collectors.toSet());
        boolean valid = translation.isValidInEach("/redFlags", flags.size(), "/slug");
        original.keySet().stream()
                .filter(slug -> valid && !present.contains(slug))
                .sorted()
                .forEach(slug -> findings.error(
                        FindingName.RED_FLAG_MISSING,
                        translation.at("/redFlags"),
                        "The original has the red flag '" + slug + "', and this translation lacks it."));
        for (int i = 0; i < flags.size(); i++) {
            LiveState.RedFlag demanded = original.get(flags.get(i).slug());
            String flag = "/redFlags/" + i;
            if (demanded != null
                    && demanded.symptom() != null
                    && translation.isValidAt(flag + "/symptom")
                    && !flags.get(i).symptom().equals(demanded.symptom())) {
                findings.error(
                        FindingName.RED_FLAG_SYMPTOM_DIFFERS,
                        translation.at(flag + "/symptom"),
                        "The original's red flag of this slug is about the symptom '" + demanded.symptom() + "'.");
            }
            if (demanded != null
                    && demanded.urgency() != null
                    && translation.isValidAt(flag + "/urgency")
                    && flags.get(i).urgency().isLessUrgentThan(demanded.urgency())) {
                findings.error(
                        FindingName.RED_FLAG_URGENCY_LOWERED,
                        translation.at(flag + "/urgency"),
                        "The original calls this red flag " + demanded.urgency().value() + ".");
            }
        }
    }

    private static void warnOfOutdatedTranslations(
            Bundle.Submitted<ConditionSource> original, Proposal proposal, Findings findings) {
        Map<String, LiveState.RedFlag> demanded = new HashMap<>(validOnes(original));
        demanded.values().removeIf(flag -> flag.symptom() == null || flag.urgency() == null);
        proposal.live()
                .liveTranslations(original.id())
                .filter(translation -> proposal.plan().of(translation).isEmpty())
                .filter(translation ->
                        !covers(proposal.live().redFlags().getOrDefault(translation, Map.of()), demanded))
                .forEach(
                        translation -> findings.warning(
                                FindingName.TRANSLATION_OUTDATED,
                                original.at("/redFlags"),
                                translation
                                        + " lacks a red flag that this original has, ties it to another symptom, or calls"
                                        + " it less urgent; readers get it from the original until the translation is brought up to date."));
    }

    private static boolean covers(Map<String, LiveState.RedFlag> translation, Map<String, LiveState.RedFlag> original) {
        return original.entrySet().stream().allMatch(flag -> {
            LiveState.RedFlag translated = translation.get(flag.getKey());
            return translated != null
                    && translated.symptom().equals(flag.getValue().symptom())
                    && !translated.urgency().isLessUrgentThan(flag.getValue().urgency());
        });
    }

    private static Map<String, LiveState.RedFlag> original(
            DocumentId translation, Map<DocumentId, Map<String, LiveState.RedFlag>> submitted, Proposal proposal) {
        DocumentId original = proposal.live().originalOf(translation);
        Map<String, LiveState.RedFlag> live = proposal.live().redFlags().getOrDefault(original, Map.of());
        return submitted.getOrDefault(original, live);
    }

    /** The red flags of a condition by slug, each without what is invalid. */
    private static Map<String, LiveState.RedFlag> validOnes(Bundle.Submitted<ConditionSource> condition) {
        Map<String, LiveState.RedFlag> valid = new HashMap<>();
        List<RedFlagSource> flags = condition.source().redFlags();
        for (int i = 0; i < flags.size(); i++) {
            String place = "/redFlags/" + i;
            if (condition.isValidAt(place + "/slug")) {
                String symptom =
                        condition.isValidAt(place + "/symptom") ? flags.get(i).symptom() : null;
                valid.putIfAbsent(
                        flags.get(i).slug(),
                        new LiveState.RedFlag(symptom, flags.get(i).urgency()));
            }
        }
        return valid;
    }
}

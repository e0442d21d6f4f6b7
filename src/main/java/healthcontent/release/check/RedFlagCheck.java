package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.document.condition.Match;
import healthcontent.document.condition.RedFlagSource;
import healthcontent.document.condition.SymptomReference;
import healthcontent.document.condition.SymptomRule;
import healthcontent.document.condition.Urgency;
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

/** A red flag is never lost in translation, never met less often there, and never less urgent. */
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
            return; // an invalid one may be the one that a red flag names
        }
        Set<String> listed = symptoms.stream().map(SymptomReference::symptom).collect(Collectors.toSet());
        List<RedFlagSource> flags = condition.source().redFlags();
        for (int i = 0; i < flags.size(); i++) {
            List<String> named = flags.get(i).symptoms();
            for (int j = 0; j < named.size(); j++) {
                String place = "/redFlags/" + i + "/symptoms/" + j;
                if (condition.isValidAt(place) && !listed.contains(named.get(j))) {
                    findings.error(
                            FindingName.SYMPTOM_NOT_LISTED,
                            condition.at(place),
                            "'" + named.get(j) + "' is not among the symptoms of this condition.");
                }
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
            if (demanded != null) {
                checkRule(translation, i, demanded.rule(), findings);
                checkUrgency(translation, i, demanded.urgency(), findings);
            }
        }
    }

    private static void checkRule(
            Bundle.Submitted<ConditionSource> translation, int flag, SymptomRule demanded, Findings findings) {
        if (demanded == null || !hasValidRule(translation, flag)) {
            return;
        }
        SymptomRule rule = translation.source().redFlags().get(flag).rule();
        if (!rule.isMetWhenever(demanded)) {
            String wrong = rule.symptoms().equals(demanded.symptoms()) ? "/match" : "/symptoms";
            findings.error(
                    FindingName.RED_FLAG_RULE_NARROWED,
                    translation.at("/redFlags/" + flag + wrong),
                    "In the original this red flag is met by " + inWords(demanded)
                            + "; here it would not always be met then.");
        }
    }

    private static String inWords(SymptomRule rule) {
        String symptoms = rule.symptoms().stream()
                .sorted()
                .map(symptom -> "'" + symptom + "'")
                .collect(Collectors.joining(rule.match() == Match.ALL ? " and " : " or "));
        return rule.symptoms().size() == 1 ? symptoms : (rule.match() == Match.ALL ? "all of " : "any of ") + symptoms;
    }

    private static void checkUrgency(
            Bundle.Submitted<ConditionSource> translation, int flag, Urgency demanded, Findings findings) {
        String place = "/redFlags/" + flag + "/urgency";
        if (demanded != null
                && translation.isValidAt(place)
                && translation.source().redFlags().get(flag).urgency().isLessUrgentThan(demanded)) {
            findings.error(
                    FindingName.RED_FLAG_URGENCY_LOWERED,
                    translation.at(place),
                    "The original calls this red flag " + demanded.value() + ".");
        }
    }

    private static boolean hasValidRule(Bundle.Submitted<ConditionSource> condition, int flag) {
        String place = "/redFlags/" + flag;
        List<String> symptoms = condition.source().redFlags().get(flag).symptoms();
        return condition.isValidAt(place + "/match")
                && condition.isValidInEach(place + "/symptoms", symptoms.size(), "");
    }

    private static void warnOfOutdatedTranslations(
            Bundle.Submitted<ConditionSource> original, Proposal proposal, Findings findings) {
        Map<String, LiveState.RedFlag> demanded = new HashMap<>(validOnes(original));
        demanded.values().removeIf(flag -> flag.rule() == null || flag.urgency() == null);
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
                                        + " lacks a red flag that this original has, has it met less often, or calls it"
                                        + " less urgent; readers get it from the original until the translation is brought up to date."));
    }

    private static boolean covers(Map<String, LiveState.RedFlag> translation, Map<String, LiveState.RedFlag> original) {
        return original.entrySet().stream().allMatch(flag -> {
            LiveState.RedFlag translated = translation.get(flag.getKey());
            return translated != null
                    && translated.rule().isMetWhenever(flag.getValue().rule())
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
                SymptomRule rule = hasValidRule(condition, i) ? flags.get(i).rule() : null;
                valid.putIfAbsent(
                        flags.get(i).slug(),
                        new LiveState.RedFlag(rule, flags.get(i).urgency()));
            }
        }
        return valid;
    }
}

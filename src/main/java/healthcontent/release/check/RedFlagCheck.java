package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.document.condition.Match;
import healthcontent.document.condition.RedFlagSource;
import healthcontent.document.condition.SymptomReference;
import healthcontent.document.condition.SymptomRule;
import healthcontent.document.condition.Urgency;
import healthcontent.document.source.ConditionSource;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;
import healthcontent.release.plan.LiveState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A red flag is never lost in translation, never met less often there, and never less urgent. */
final class RedFlagCheck implements Check {

    private final List<SeenRedFlags> conditions = new ArrayList<>();
    /** Flags that many conditions have alike, as a translation has those of its original, are kept once. */
    private final Map<SeenRedFlags.Flag, SeenRedFlags.Flag> flags = new HashMap<>();

    private final SeenFindings ofSymptoms = new SeenFindings();

    @Override
    public void see(ReadDocument document) {
        document.source(ConditionSource.class).ifPresent(condition -> {
            conditions.add(SeenRedFlags.of(document, condition, flag -> flags.computeIfAbsent(flag, same -> same)));
            ofSymptoms.collect(document, findings -> checkSymptoms(document, condition, findings));
        });
    }

    @Override
    public void check(Proposal proposal, Findings findings) {
        Map<DocumentId, SeenRedFlags> submitted = new HashMap<>();
        conditions.forEach(condition -> submitted.put(condition.id(), condition));
        for (SeenRedFlags condition : conditions) {
            ofSymptoms.tell(condition.document(), findings);
            if (!condition.document().isValidAt("/language")) {
                continue;
            }
            if (proposal.live().isOriginal(condition.id())) {
                warnOfOutdatedTranslations(condition, proposal, findings);
            } else if (proposal.leavesLive(proposal.live().originalOf(condition.id()))) {
                checkTranslation(condition, original(condition.id(), submitted, proposal), findings);
            }
        }
    }

    private static void checkSymptoms(ReadDocument document, ConditionSource condition, Findings findings) {
        List<SymptomReference> symptoms = condition.symptoms();
        if (!document.isValidInEach("/symptoms", symptoms.size(), "/symptom")) {
            return; // an invalid one may be the one that a red flag names
        }
        Set<String> listed = symptoms.stream().map(SymptomReference::symptom).collect(Collectors.toSet());
        List<RedFlagSource> ofCondition = condition.redFlags();
        for (int i = 0; i < ofCondition.size(); i++) {
            List<String> named = ofCondition.get(i).symptoms();
            for (int j = 0; j < named.size(); j++) {
                String place = "/redFlags/" + i + "/symptoms/" + j;
                if (document.isValidAt(place) && !listed.contains(named.get(j))) {
                    findings.error(
                            FindingName.SYMPTOM_NOT_LISTED,
                            document.at(place),
                            "'" + named.get(j) + "' is not among the symptoms of this condition.");
                }
            }
        }
    }

    private static void checkTranslation(
            SeenRedFlags translation, Map<String, LiveState.RedFlag> original, Findings findings) {
        Set<String> present = translation.slugs();
        original.keySet().stream()
                .filter(slug -> translation.haveSlugs() && !present.contains(slug))
                .sorted()
                .forEach(slug -> findings.error(
                        FindingName.RED_FLAG_MISSING,
                        translation.place(),
                        "The original has the red flag '" + slug + "', and this translation lacks it."));
        for (int i = 0; i < translation.flags().size(); i++) {
            LiveState.RedFlag demanded = original.get(translation.flags().get(i).slug());
            if (demanded != null) {
                checkRule(translation, i, demanded.rule(), findings);
                checkUrgency(translation, i, demanded.urgency(), findings);
            }
        }
    }

    private static void checkRule(SeenRedFlags translation, int flag, SymptomRule demanded, Findings findings) {
        SymptomRule rule = translation.flags().get(flag).rule();
        if (demanded != null && rule != null && !rule.isMetWhenever(demanded)) {
            String wrong = rule.symptoms().equals(demanded.symptoms()) ? "/match" : "/symptoms";
            findings.error(
                    FindingName.RED_FLAG_RULE_NARROWED,
                    translation.at(flag, wrong),
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

    private static void checkUrgency(SeenRedFlags translation, int flag, Urgency demanded, Findings findings) {
        Urgency urgency = translation.flags().get(flag).urgency();
        if (demanded != null && urgency != null && urgency.isLessUrgentThan(demanded)) {
            findings.error(
                    FindingName.RED_FLAG_URGENCY_LOWERED,
                    translation.at(flag, "/urgency"),
                    "The original calls this red flag " + demanded.value() + ".");
        }
    }

    private static void warnOfOutdatedTranslations(SeenRedFlags original, Proposal proposal, Findings findings) {
        Map<String, LiveState.RedFlag> demanded = original.bySlug();
        demanded.values().removeIf(flag -> flag.rule() == null || flag.urgency() == null);
        proposal.live()
                .liveTranslations(original.id())
                .filter(translation -> proposal.plan().of(translation).isEmpty())
                .filter(translation ->
                        !covers(proposal.live().redFlags().getOrDefault(translation, Map.of()), demanded))
                .forEach(
                        translation -> findings.warning(
                                FindingName.TRANSLATION_OUTDATED,
                                original.place(),
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
            DocumentId translation, Map<DocumentId, SeenRedFlags> submitted, Proposal proposal) {
        DocumentId original = proposal.live().originalOf(translation);
        SeenRedFlags inBundle = submitted.get(original);
        return inBundle == null ? proposal.live().redFlags().getOrDefault(original, Map.of()) : inBundle.bySlug();
    }
}

package healthcontent.release;

import healthcontent.document.Aspect;
import healthcontent.document.AssociatedCondition;
import healthcontent.document.CallToAction;
import healthcontent.document.CareCriterion;
import healthcontent.document.CauseReference;
import healthcontent.document.ComparisonSource;
import healthcontent.document.ConditionSource;
import healthcontent.document.DiagnosticTest;
import healthcontent.document.Fact;
import healthcontent.document.PreventionStep;
import healthcontent.document.QuestionAndAnswer;
import healthcontent.document.RedFlagSource;
import healthcontent.document.SymptomReference;
import healthcontent.document.Treatment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A slug stands once in its list. */
final class SlugCheck implements Check {

    @Override
    public void check(Proposal proposal, Findings findings) {
        proposal.bundle().contents(ConditionSource.class).forEach(condition -> checkCondition(condition, findings));
        proposal.bundle()
                .contents(ComparisonSource.class)
                .forEach(comparison ->
                        once(comparison, "aspects", "slug", comparison.source().aspects(), Aspect::slug, findings));
    }

    private static void checkCondition(Bundle.Submitted<ConditionSource> condition, Findings findings) {
        ConditionSource source = condition.source();
        once(condition, "facts", "slug", source.facts(), Fact::slug, findings);
        once(condition, "causes", "cause", source.causes(), CauseReference::cause, findings);
        once(condition, "symptoms", "symptom", source.symptoms(), SymptomReference::symptom, findings);
        once(condition, "redFlags", "slug", source.redFlags(), RedFlagSource::slug, findings);
        once(
                condition,
                "associatedConditions",
                "slug",
                source.associatedConditions(),
                AssociatedCondition::slug,
                findings);
        once(condition, "prevention", "slug", source.prevention(), PreventionStep::slug, findings);
        once(condition, "treatments", "slug", source.treatments(), Treatment::slug, findings);
        once(condition, "faqs", "slug", source.faqs(), QuestionAndAnswer::slug, findings);
        once(condition, "callsToAction", "intent", source.callsToAction(), CallToAction::intent, findings);
        if (source.diagnosis() != null) {
            once(condition, "diagnosis/tests", "slug", source.diagnosis().tests(), DiagnosticTest::slug, findings);
        }
        if (source.careAdvice() != null) {
            once(
                    condition,
                    "careAdvice/seeDoctorIf",
                    "slug",
                    source.careAdvice().seeDoctorIf(),
                    CareCriterion::slug,
                    findings);
        }
    }

    private static <T> void once(
            Bundle.Submitted<?> document,
            String list,
            String key,
            List<T> items,
            Function<T, String> slug,
            Findings findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String name = slug.apply(items.get(i));
            if (!seen.add(name)) {
                findings.error(
                        FindingName.DUPLICATE_SLUG,
                        document.at("/" + list + "/" + i + "/" + key),
                        "'" + name + "' is in this list already.");
            }
        }
    }
}

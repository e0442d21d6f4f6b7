package naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The shape of the service's own answer. */
public record ConditionView(
        String slug,
        String language,
        String extent,
        String name,
        List<String> alsoKnownAs,
        List<String> searchQuestions,
        String summary,
        List<String> overview,
        List<FactView> facts,
        List<CodeView> codes,
        List<CauseView> causes,
        List<SymptomView> symptoms,
        List<RedFlagView> redFlags,
        List<AssociatedView> associatedConditions,
        List<PreventionView> prevention,
        DiagnosisView diagnosis,
        List<TreatmentView> treatments,
        CareView careAdvice,
        List<FaqView> faqs,
        List<ComparisonView> comparisons,
        List<CallView> callsToAction,
        ReviewView review,
        List<SourceView> sources,
        String disclaimer,
        int revision,
        Instant updatedAt,
        LinksView links) {

    public record FactView(
            String slug, String label, BigDecimal value, String unit, String population, String statement) {}

    public record CodeView(String system, String code, String display) {}

    public record CauseView(String slug, String name, String explanation, String href) {}

    public record SymptomView(String slug, String name, String description, boolean redFlag, String href) {}

    public record NamedLink(String slug, String name, String href) {}

    public record RedFlagView(
            String slug,
            String name,
            String match,
            List<NamedLink> symptoms,
            String urgency,
            List<String> mayIndicate,
            String why,
            String action) {}

    public record AssociatedView(String slug, String name, String relationship, String href) {}

    public record PreventionView(String slug, String title, String detail) {}

    public record DiagnosisView(String approach, List<TestView> tests) {}

    public record TestView(String slug, String name, String purpose, String procedure) {}

    public record TreatmentView(String slug, String name, String kind, String detail) {}

    public record CareView(String summary, List<CriterionView> seeDoctorIf) {}

    public record CriterionView(String slug, String when, String urgency) {}

    public record FaqView(String slug, String question, String answer) {}

    public record ComparisonView(String slug, NamedLink with, String href) {}

    public record CallView(String intent, String label) {}

    public record ReviewView(String status) {}

    public record SourceView(String title, String publisher, String reviewedBy, String url) {}

    public record LinksView(String self) {}

    public record Section<T>(List<T> data) {}

    static ConditionView of(Condition condition) {
        return new ConditionView(
                condition.slug,
                condition.language,
                condition.extent,
                condition.name,
                List.copyOf(condition.alsoKnownAs),
                List.copyOf(condition.searchQuestions),
                condition.summary,
                List.copyOf(condition.overview),
                condition.facts.stream()
                        .map(f -> new FactView(f.slug, f.label, f.value, f.unit, f.population, f.statement))
                        .toList(),
                condition.codes.stream()
                        .map(c -> new CodeView(c.system, c.code, c.display))
                        .toList(),
                causes(condition),
                symptoms(condition),
                redFlags(condition),
                associated(condition),
                condition.prevention.stream()
                        .map(p -> new PreventionView(p.slug, p.title, p.detail))
                        .toList(),
                new DiagnosisView(
                        condition.diagnosticApproach,
                        condition.tests.stream()
                                .map(t -> new TestView(t.slug, t.name, t.purpose, t.procedure))
                                .toList()),
                condition.treatments.stream()
                        .map(t -> new TreatmentView(t.slug, t.name, t.kind, t.detail))
                        .toList(),
                new CareView(
                        condition.careSummary,
                        condition.seeDoctorIf.stream()
                                .map(c -> new CriterionView(c.slug, c.when, c.urgency))
                                .toList()),
                faqs(condition),
                comparisons(condition),
                condition.callsToAction.stream()
                        .map(c -> new CallView(c.intent, c.label))
                        .toList(),
                new ReviewView(condition.reviewStatus),
                condition.sources.stream()
                        .map(s -> new SourceView(s.title, s.publisher, s.reviewedBy, s.url))
                        .toList(),
                condition.disclaimer,
                condition.revision,
                condition.updatedAt,
                new LinksView(condition.href()));
    }

    static List<CauseView> causes(Condition condition) {
        return condition.causes.stream()
                .map(c -> new CauseView(c.cause.slug, c.cause.name, c.explanation, "/v1/causes/" + c.cause.slug))
                .toList();
    }

    static List<SymptomView> symptoms(Condition condition) {
        return condition.symptoms.stream()
                .map(s -> new SymptomView(
                        s.symptom.slug,
                        s.symptom.name,
                        s.description,
                        condition.redFlags.stream().anyMatch(flag -> flag.symptoms.contains(s.symptom)),
                        "/v1/symptoms/" + s.symptom.slug))
                .toList();
    }

    static List<RedFlagView> redFlags(Condition condition) {
        return condition.redFlags.stream()
                .map(flag -> new RedFlagView(
                        flag.slug,
                        flag.name,
                        flag.match,
                        flag.symptoms.stream()
                                .map(symptom -> new NamedLink(symptom.slug, symptom.name, "/v1/symptoms/" + symptom.slug))
                                .toList(),
                        flag.urgency,
                        List.copyOf(flag.mayIndicate),
                        flag.why,
                        flag.action))
                .toList();
    }

    static List<FaqView> faqs(Condition condition) {
        return condition.faqs.stream()
                .map(f -> new FaqView(f.slug, f.question, f.answer))
                .toList();
    }

    private static List<AssociatedView> associated(Condition condition) {
        List<String> slugs =
                condition.associatedConditions.stream().map(a -> a.slug).toList();
        Set<String> existing =
                Condition.bySlugs(slugs).stream().map(c -> c.slug).collect(Collectors.toSet());
        return condition.associatedConditions.stream()
                .map(a -> new AssociatedView(
                        a.slug, a.name, a.relationship, existing.contains(a.slug) ? "/v1/conditions/" + a.slug : null))
                .toList();
    }

    private static List<ComparisonView> comparisons(Condition condition) {
        return Comparison.of(condition).stream()
                .map(comparison -> {
                    Condition other = comparison.with(condition);
                    return new ComparisonView(
                            comparison.slug,
                            new NamedLink(other.slug, other.name, other.href()),
                            "/v1/comparisons/" + comparison.slug);
                })
                .toList();
    }
}

package naive;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Entity
public class Condition extends PanacheEntity {

    @Column(unique = true)
    public String slug;

    public String language;

    public String extent;

    public String name;

    @ElementCollection
    @OrderColumn(name = "position")
    public List<String> alsoKnownAs;

    @ElementCollection
    @OrderColumn(name = "position")
    public List<String> searchQuestions;

    @Column(columnDefinition = "text")
    public String summary;

    @ElementCollection
    @OrderColumn(name = "position")
    @Column(columnDefinition = "text")
    public List<String> overview;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<Fact> facts;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<Code> codes;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<ConditionCause> causes;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<ConditionSymptom> symptoms;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<RedFlag> redFlags;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<AssociatedCondition> associatedConditions;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<PreventionStep> prevention;

    @Column(columnDefinition = "text")
    public String diagnosticApproach;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<DiagnosticTest> tests;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<Treatment> treatments;

    @Column(columnDefinition = "text")
    public String careSummary;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<CareCriterion> seeDoctorIf;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<Faq> faqs;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<CallToAction> callsToAction;

    public String reviewStatus;

    @OneToMany(mappedBy = "condition")
    @OrderBy("position")
    public List<Source> sources;

    @Column(columnDefinition = "text")
    public String disclaimer;

    public int revision;

    public Instant updatedAt;

    static Optional<Condition> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    static List<Condition> bySlugs(List<String> slugs) {
        return list("slug in ?1", slugs);
    }

    String href() {
        return "/v1/conditions/" + slug;
    }
}

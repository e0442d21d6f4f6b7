package healthcontent.content.condition;

import healthcontent.content.condition.item.RedFlagItemList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** The sections of conditions by their names, which are the last segments of their paths. */
@ApplicationScoped
public class ConditionParts {

    private final SectionResource sections;
    private final TreeMap<String, Function<String, RestResponse<?>>> byName;

    @Inject
    ConditionParts(SectionResource sections) {
        this.sections = sections;
        this.byName = new TreeMap<>(Map.of(
                "causes", slug -> sections.getConditionCauses(slug, null),
                "symptoms", slug -> sections.getConditionSymptoms(slug, null),
                "red-flags", slug -> sections.getConditionRedFlags(slug, null),
                "associated-conditions", slug -> sections.getAssociatedConditions(slug, null),
                "prevention", slug -> sections.getConditionPrevention(slug, null),
                "diagnosis", slug -> sections.getConditionDiagnosis(slug, null),
                "treatments", slug -> sections.getConditionTreatments(slug, null),
                "care-advice", slug -> sections.getConditionCareAdvice(slug, null),
                "faqs", slug -> sections.getConditionFaqs(slug, null),
                "comparisons", slug -> sections.getConditionComparisons(slug, null)));
    }

    /** The names that there are. */
    public NavigableSet<String> names() {
        return byName.navigableKeySet();
    }

    /**
     * A section by itself: what becomes the JSON of its path, with where it comes from.
     *
     * @param name one of {@link #names()}
     * @throws healthcontent.problem.NotFound if there never was such a condition
     * @throws healthcontent.problem.Withdrawn if there is none any more
     */
    public Object section(String name, String slug) {
        return byName.get(name).apply(slug).getEntity();
    }

    /** The section of the red flags, which belongs beside each other one. */
    public RedFlagItemList redFlags(String slug) {
        return sections.getConditionRedFlags(slug, null).getEntity();
    }
}

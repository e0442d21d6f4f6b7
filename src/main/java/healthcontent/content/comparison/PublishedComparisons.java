package healthcontent.content.comparison;

import healthcontent.content.Paths;
import healthcontent.content.list.ListOrder;
import healthcontent.content.list.NamedRow;
import healthcontent.content.reading.PublishedDocuments;
import healthcontent.content.reading.SlugsByBeginning;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whole comparisons, by their slugs and by the conditions that they compare. */
@ApplicationScoped
public class PublishedComparisons implements PublishedDocuments {

    private final Comparisons comparisons;
    private final SlugsByBeginning slugs;
    private final ReaderLanguage reader;

    @Inject
    PublishedComparisons(Comparisons comparisons, SlugsByBeginning slugs, ReaderLanguage reader) {
        this.comparisons = comparisons;
        this.slugs = slugs;
        this.reader = reader;
    }

    @Override
    public String collection() {
        return Paths.COMPARISONS;
    }

    @Override
    public ComparisonView read(String slug) {
        Comparison comparison = comparisons.find(slug);
        return view(comparison, comparison.firstCondition);
    }

    /**
     * The comparison of two conditions, its columns in the order asked.
     *
     * @param a slug of the condition in the first column
     * @throws healthcontent.problem.NotFound if there never was one
     * @throws healthcontent.problem.Withdrawn if it, or one of its conditions, is there no more
     */
    public ComparisonView read(String a, String b) {
        return view(comparisons.find(a, b), a);
    }

    private ComparisonView view(Comparison comparison, String first) {
        return ComparisonView.of(comparison, comparisons.conditions(comparison, first), reader);
    }

    @Override
    public Slice<? extends NamedRow> page(ListRequest request) {
        return comparisons.list(request.sort(null, ListOrder.usual(null)), null).slice();
    }

    @Override
    public List<String> slugs(String beginning, int most) {
        return slugs.find(Comparison.class, beginning, most);
    }
}

package healthcontent.content.search;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Lets queries search: {@code matches(search, language, completeWords, lastWord)} and {@code relevance(…)} of the same
 * arguments, higher for a better match. The words stand in a subquery of their own, so that the database makes its
 * search expression once and not for every row.
 */
public class SearchFunctions implements FunctionContributor {

    private static final String WORDS = "(select search_query(?2, ?3, ?4))";

    /** Of words in the weights D to A. Many of the least, where parts are spoken of, are not worth one of the next. */
    private static final String WEIGHTS = "'{0.001, 0.2, 0.4, 1}'";

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        var types = contributions.getTypeConfiguration().getBasicTypeRegistry();
        contributions
                .getFunctionRegistry()
                .registerPattern("matches", "(?1 @@ " + WORDS + ")", types.resolve(StandardBasicTypes.BOOLEAN));
        contributions
                .getFunctionRegistry()
                .registerPattern(
                        "relevance",
                        "ts_rank_cd(" + WEIGHTS + ", ?1, " + WORDS + ")",
                        types.resolve(StandardBasicTypes.FLOAT));
    }
}

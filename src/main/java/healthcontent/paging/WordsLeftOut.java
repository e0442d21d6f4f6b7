package healthcontent.paging;

import healthcontent.limit.Limits;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a search did not look for.
 *
 * @param limit how many words it uses at most
 * @param words the others, at least one
 */
@Schema(description = "What the search did not look for, since `q` has more words than it uses.")
public record WordsLeftOut(
        @Schema(
                description = "How many words a search uses at most, each counted once.",
                required = true,
                examples = "" + Limits.SEARCH_WORDS)
        int limit,

        @Schema(
                description = "The words of `q` that were left out, in their order.",
                required = true,
                examples = "[\"night\"]")
        List<String> words) {

    public WordsLeftOut {
        words = List.copyOf(words);
    }
}

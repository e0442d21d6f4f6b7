package healthcontent.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import healthcontent.limit.Limits;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where in a list a page stands. */
@Schema(description = "Where in the list this page stands.")
public record Page(
        @Schema(description = "How many items a page holds at most.", required = true, examples = "20")
        int limit,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                description = "The value of `cursor` that gets the next page; null on the last page.",
                required = true,
                nullable = true)
        String nextCursor,

        @Schema(description = "How many items the whole list holds; only there with `total=true`.", examples = "42")
        Long total,

        @Schema(description = "Only there where a search left out words of `q`, since there are more than it uses.")
        WordsLeftOut wordsLeftOut,

        @Schema(
                description =
                        "Only there, and true, where a search was cut off, since it matches more than is looked at"
                                + " in one search: the list holds what was found until then.",
                examples = "true")
        Boolean cutOff) {

    /** The same, of a search that left out some words; the very same where there are none. */
    public Page leavingOut(List<String> words) {
        return words.isEmpty()
                ? this
                : new Page(limit, nextCursor, total, new WordsLeftOut(Limits.SEARCH_WORDS, words), cutOff);
    }

    /** The same, of a search that may have been cut off. */
    public Page cutOff(boolean isSo) {
        return isSo ? new Page(limit, nextCursor, total, wordsLeftOut, true) : this;
    }
}

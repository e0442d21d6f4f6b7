package healthcontent.content.list;

import healthcontent.content.ContentResponse;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.Page;
import healthcontent.paging.Slice;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The result of a list query.
 *
 * @param slice the rows of the page
 * @param total how many rows there are on all pages, or null where the request does not ask for it
 * @param wordsLeftOut the words that were not searched for, as there were too many
 */
public record ListResult<R>(Slice<R> slice, Long total, List<String> wordsLeftOut) {

    public ListResult {
        wordsLeftOut = List.copyOf(wordsLeftOut);
    }

    /**
     * The response with this page.
     *
     * @param view makes an item of a row
     * @param list makes the body of the items and their place in the list
     */
    public <V, B> RestResponse<B> answer(
            ReaderLanguage reader, Function<R, V> view, BiFunction<List<V>, Page, B> list) {
        List<V> items = slice.rows().stream().map(view).toList();
        return ContentResponse.page(
                reader.tag(), slice, list.apply(items, slice.page(total).leavingOut(wordsLeftOut)));
    }
}

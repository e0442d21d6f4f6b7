package healthcontent.content.search;

import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The search over everything: a page of what is found, as a reader gets it. */
@ApplicationScoped
public class Search {

    private static final String BEST_FIRST = "match";

    private final Hits hits;
    private final ServiceTexts texts;
    private final ReaderLanguage reader;

    @Inject
    Search(Hits hits, ServiceTexts texts, ReaderLanguage reader) {
        this.hits = hits;
        this.texts = texts;
        this.reader = reader;
    }

    /**
     * A page of hits.
     *
     * @param slice the hits as the database finds them
     * @param list what a reader gets
     */
    public record Found(Slice<?> slice, HitList list) {

        /** The slugs of the conditions that are hits, or that hits belong to, each once. */
        public List<String> conditions() {
            return list.data().stream().flatMap(Found::condition).distinct().toList();
        }

        private static Stream<String> condition(HitView hit) {
            return hit.type() == HitType.CONDITION
                    ? Stream.of(hit.slug())
                    : Stream.ofNullable(hit.condition()).map(condition -> condition.slug());
        }
    }

    /**
     * Searches.
     *
     * @param q what the reader typed
     * @param place which page, of which list at {@link Paths#SEARCH}
     * @throws healthcontent.problem.InvalidCursor if the cursor was not given out for this search
     */
    public Found find(String q, ListRequest place) {
        ListRequest request = place.filter("q", Objects.requireNonNull(q)).sort(null, BEST_FIRST);
        Hits.Found found = hits.find(request, q);
        Slice<Hit> slice = request.slice(found.hits(), Hit::place);
        List<HitView> views = slice.rows().stream()
                .map(hit -> HitView.of(hit, found.meanings(), reader))
                .toList();
        return new Found(
                slice,
                new HitList(
                        views,
                        slice.page(null).leavingOut(found.leftOut()).cutOff(found.cutOff()),
                        texts.emergencyAdvice(reader.tag())));
    }
}

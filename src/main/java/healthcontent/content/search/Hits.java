package healthcontent.content.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.database.StatementEnded;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import healthcontent.paging.ListRequest;
import healthcontent.paging.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** What is found, in everything that there is to read, by one statement. */
@ApplicationScoped
class Hits {

    private static final String SEARCH =
            """
            select cast(search_everything(:reader, string_to_array(:words, ' '), %d, %d, %d,
                                          cast(:miss as integer), cast(:tie as text), :limit) as text)
            """.formatted(Limits.SEARCH_WORDS, Limits.SEARCH_CANDIDATES, Limits.SEARCH_LOOKS_MILLIS);

    private final Session session;
    private final ReaderLanguage reader;
    private final ObjectMapper json;

    @Inject
    Hits(Session session, ReaderLanguage reader, ObjectMapper json) {
        this.session = session;
        this.reader = reader;
        this.json = json;
    }

    /**
     * The result of a search.
     *
     * @param meanings of the words that were searched for
     * @param leftOut words that were not, as there were too many
     * @param cutOff whether there may be more than was looked at
     */
    record Found(List<Hit> hits, List<Meaning> meanings, List<String> leftOut, boolean cutOff) {

        private static final Found NOTHING = new Found(List.of(), List.of(), List.of(), false);

        Found {
            hits = List.copyOf(hits);
            meanings = List.copyOf(meanings);
            leftOut = List.copyOf(leftOut);
        }
    }

    Found find(ListRequest request, String text) {
        Optional<SortKey> after = request.after(Integer.class, String.class);
        List<String> words = SearchWords.all(text);
        if (words.isEmpty()) {
            return Found.NOTHING;
        }
        SearchTime.limit(session);
        try {
            return parse(session.createNativeQuery(SEARCH, String.class)
                    .setParameter("reader", reader.tag())
                    .setParameter("words", String.join(" ", words))
                    .setParameter(
                            "miss", after.map(key -> key.at(0, Integer.class)).orElse(null), Integer.class)
                    .setParameter(
                            "tie", after.map(key -> key.at(1, String.class)).orElse(null), String.class)
                    .setParameter("limit", request.rowsToRead())
                    .getSingleResult());
        } catch (RuntimeException e) {
            throw StatementEnded.causedBy(e) ? SearchTime.exceeded() : e;
        }
    }

    private Found parse(String found) {
        try {
            return json.readValue(found, Found.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave JSON that can't be read", e);
        }
    }
}

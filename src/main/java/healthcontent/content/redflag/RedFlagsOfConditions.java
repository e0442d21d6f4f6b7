package healthcontent.content.redflag;

import healthcontent.language.ReaderLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/** All red flags of some conditions, found by one statement. */
@ApplicationScoped
public class RedFlagsOfConditions {

    private final Session session;
    private final ReaderLanguage reader;

    @Inject
    RedFlagsOfConditions(Session session, ReaderLanguage reader) {
        this.session = session;
        this.reader = reader;
    }

    /**
     * The most urgent first, as everywhere.
     *
     * @param conditions slugs; one of which nothing is published has none
     */
    public List<RedFlagView> of(Collection<String> conditions) {
        if (conditions.isEmpty()) {
            return List.of();
        }
        return session
                .createSelectionQuery("""
                        select content from RedFlag
                         where readerLanguage = :reader and conditionSlug in :conditions
                         order by urgencyRank, conditionSlug, conditionVersion, position
                        """, RedFlagView.Row.class)
                .setParameter("reader", reader.tag())
                .setParameterList("conditions", conditions)
                .getResultList()
                .stream()
                .map(row -> RedFlagView.of(row, reader))
                .toList();
    }
}

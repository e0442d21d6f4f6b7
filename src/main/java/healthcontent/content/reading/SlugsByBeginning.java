package healthcontent.content.reading;

import healthcontent.language.ReaderLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** Finds the slugs that begin with what someone has typed. */
@ApplicationScoped
public class SlugsByBeginning {

    /** Every beginning of a slug; in none of them is a character that a pattern of SQL gives a meaning to. */
    private static final Pattern BEGINNING = Pattern.compile("[a-z0-9-]{0,80}");

    private final Session session;
    private final ReaderLanguage reader;

    @Inject
    SlugsByBeginning(Session session, ReaderLanguage reader) {
        this.session = session;
        this.reader = reader;
    }

    /** Those of one live table; none where no slug can begin so. */
    public List<String> find(Class<?> entity, String beginning, int most) {
        if (!BEGINNING.matcher(beginning).matches()) {
            return List.of();
        }
        return session.createSelectionQuery(
                        "select distinct item.slug from " + entity.getSimpleName()
                                + " item where item.readerLanguage = :reader and item.slug like :pattern order by 1",
                        String.class)
                .setParameter("reader", reader.tag())
                .setParameter("pattern", beginning + "%")
                .setMaxResults(most)
                .getResultList();
    }
}

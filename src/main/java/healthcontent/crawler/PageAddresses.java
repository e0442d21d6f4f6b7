package healthcontent.crawler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The addresses of all pages, in the order of their paths: of each document, those languages that it is published in. A
 * page in any other language shows the original, so it is not one of them. Documents are numbered from 1, so that a
 * part of them has an address of which there are only as many as there are parts, unlike one that names where it
 * begins. The numbering passes over all rows of all documents each time, without sorting them by anything but their
 * key.
 */
@ApplicationScoped
class PageAddresses {

    private static final String NUMBERED = """
            with page as (
                select '/causes/' || slug collate "C" as path, language, updated_at
                  from cause where reader_language = language
                union all
                select '/comparisons/' || slug collate "C", language, updated_at
                  from comparison where reader_language = language
                union all
                select '/conditions/' || slug collate "C", language, updated_at
                  from condition where reader_language = language
                union all
                select '/symptoms/' || slug collate "C", language, updated_at
                  from symptom where reader_language = language
            ), numbered as (
                select path, language, updated_at, dense_rank() over (order by path) as place from page
            )
            """;

    private static final String WHOLE = NUMBERED + """
            select path, language, updated_at
              from numbered
             where (select max(place) from numbered) <= :most
             order by place, language
            """;

    private static final String PART = NUMBERED + """
            select path, language, updated_at
              from numbered
             where place > (:part - 1) * :most and place <= :part * :most
             order by place, language
            """;

    private static final String PARTS = NUMBERED + """
            select (place - 1) / :most as part, max(updated_at) as updated_at
              from numbered
             group by part
             order by part
            """;

    private final Session session;

    @Inject
    PageAddresses(Session session) {
        this.session = session;
    }

    /**
     * All addresses.
     *
     * @param most how many documents may have them
     * @return empty where more have, or none
     */
    List<PageAddress> all(int most) {
        return addresses(query(WHOLE).setParameter("most", most));
    }

    /**
     * The addresses of a part of the documents.
     *
     * @param part number of the part, from 1
     * @param most how many documents each part but the last has
     * @return empty where there is no such part
     */
    List<PageAddress> part(int part, int most) {
        return addresses(query(PART).setParameter("part", part).setParameter("most", most));
    }

    /**
     * The last change in each part.
     *
     * @param most how many documents each part but the last has
     */
    List<Instant> parts(int most) {
        return session
                .createNativeQuery(PARTS, Tuple.class)
                .addScalar("updated_at", Instant.class)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> row.get("updated_at", Instant.class))
                .toList();
    }

    private NativeQuery<Tuple> query(String sql) {
        return session.createNativeQuery(sql, Tuple.class)
                .addScalar("path", String.class)
                .addScalar("language", String.class)
                .addScalar("updated_at", Instant.class);
    }

    private static List<PageAddress> addresses(NativeQuery<Tuple> query) {
        return query.getResultList().stream()
                .map(row -> new PageAddress(
                        row.get("path", String.class),
                        row.get("language", String.class),
                        row.get("updated_at", Instant.class)))
                .toList();
    }
}

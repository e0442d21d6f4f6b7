package healthcontent.telemetry;

import healthcontent.database.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How many documents of a type there are in a language.
 *
 * @param unreviewed of those live, how many no clinician reviewed
 * @param overdue of those live, how many were to be reviewed again by a day that has passed
 */
record DocumentCount(String type, String language, long live, long withdrawn, long unreviewed, long overdue) {

    /**
     * Reviews are read from the live tables, whose rows are small: the content of revisions may be large. So they are
     * known for the languages served, each document where it stands in its own language.
     */
    private static final String COUNT = """
        with reviewed as (
            select 'condition' as type, language, review from condition where language = reader_language
            union all select 'cause', language, review from cause where language = reader_language
            union all select 'symptom', language, review from symptom where language = reader_language
            union all select 'comparison', language, review from comparison where language = reader_language
        ), review as (
            select type, language,
                   count(*) filter (where review ->> 'status' = 'unreviewed')              as unreviewed,
                   count(*) filter (where (review ->> 'nextReviewOn')::date < current_date) as overdue
              from reviewed
             group by type, language
        )
        select document.type, document.language,
               count(*) filter (where op = 'published') as live,
               count(*) filter (where op = 'withdrawn') as withdrawn,
               coalesce(max(review.unreviewed), 0)      as unreviewed,
               coalesce(max(review.overdue), 0)         as overdue
          from document
          left join review on review.type = document.type and review.language = document.language
         group by document.type, document.language\
        """;

    static List<DocumentCount> all(Sql sql) throws SQLException {
        List<DocumentCount> counts = new ArrayList<>();
        sql.each(
                COUNT,
                row -> counts.add(new DocumentCount(
                        row.getString("type"),
                        row.getString("language"),
                        row.getLong("live"),
                        row.getLong("withdrawn"),
                        row.getLong("unreviewed"),
                        row.getLong("overdue"))));
        return counts;
    }
}

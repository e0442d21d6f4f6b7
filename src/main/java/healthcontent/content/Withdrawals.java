package healthcontent.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.database.Sql;
import healthcontent.document.DocumentType;
import healthcontent.notification.ContentNews;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** What is withdrawn, as readers are told. */
@Singleton
public class Withdrawals {

    private static final String GONE = "select coalesce(json_agg(gone), '[]') as gone from gone";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    @Inject
    public Withdrawals(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A row of the view {@code gone}. */
    private record Row(
            @JsonProperty("reader_language") String readerLanguage,
            String kind,
            String name,
            DocumentType type,
            String slug,
            String translation,
            String reason,
            @JsonProperty("withdrawn_at") OffsetDateTime withdrawnAt,
            String replacement) {

        Gone gone() {
            return new Gone(
                    readerLanguage,
                    GoneName.paths(kind, name),
                    new Withdrawal(type, slug, translation, reason, withdrawnAt.toInstant(), replacement));
        }
    }

    /**
     * Everything that a reader is told is withdrawn, path by path. The database is asked for it only where there is too
     * much of it for the news.
     */
    public List<Gone> gone(ContentNews news) throws SQLException {
        return parse(news.gone().isPresent() ? news.gone().get() : ask());
    }

    private String ask() throws SQLException {
        String[] gone = {"[]"};
        try (Connection connection = database.getConnection()) {
            new Sql(connection).each(GONE, row -> gone[0] = row.getString("gone"));
        }
        return gone[0];
    }

    private List<Gone> parse(String gone) {
        try {
            return Stream.of(json.readValue(gone, Row[].class)).map(Row::gone).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave JSON that can't be read", e);
        }
    }
}

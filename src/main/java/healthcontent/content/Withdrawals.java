package healthcontent.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.document.DocumentType;
import healthcontent.notification.ContentNews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Reads in the news what is withdrawn. */
@Singleton
public class Withdrawals {

    private final ObjectMapper json;

    /** Reads it as JSON. */
    @Inject
    public Withdrawals(ObjectMapper json) {
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
     * Everything that a reader is told is withdrawn, path by path.
     *
     * @throws IllegalStateException if it can't be read
     */
    public List<Gone> gone(ContentNews news) {
        try {
            return Stream.of(json.readValue(news.gone().orElse("[]"), Row[].class))
                    .map(Row::gone)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave JSON that can't be read", e);
        }
    }
}

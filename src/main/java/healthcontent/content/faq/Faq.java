package healthcontent.content.faq;

import healthcontent.content.PartKey;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A question of a condition with its answer, as a reader of one language sees it. */
@Entity
@Immutable
@IdClass(PartKey.class)
class Faq {

    @Id
    String readerLanguage;

    @Id
    String conditionSlug;

    @Id
    String slug;

    String language;

    int position;

    /** False where the question stands in the original only. */
    boolean inDocument;

    String question;

    String answer;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> searchQuestions;

    Instant updatedAt;

    long updateOrder;

    /** Only ever searched, never read. */
    @Basic(fetch = FetchType.LAZY)
    String search;
}

package healthcontent.content.condition;

import healthcontent.content.LiveKey;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
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

/** What lists and links show of a condition, as a reader of one language sees it. */
@Entity
@Immutable
@IdClass(LiveKey.class)
class Condition {

    @Id
    String readerLanguage;

    @Id
    String slug;

    String language;

    int revision;

    Instant updatedAt;

    long updateOrder;

    String extent;

    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> alsoKnownAs;

    String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    Review review;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Citation> sources;

    String disclaimer;

    /** Only ever searched, never read. */
    @Basic(fetch = FetchType.LAZY)
    String search;
}

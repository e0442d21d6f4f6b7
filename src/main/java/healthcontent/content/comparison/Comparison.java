package healthcontent.content.comparison;

import healthcontent.content.LiveKey;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.document.source.Aspect;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
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

/** Two conditions side by side, as a reader of one language sees them. */
@Entity
@Immutable
@IdClass(LiveKey.class)
class Comparison extends PanacheEntityBase {

    @Id
    String readerLanguage;

    @Id
    String slug;

    String language;

    int revision;

    Instant updatedAt;

    long updateOrder;

    String name;

    String summary;

    String firstCondition;

    String secondCondition;

    /** The slugs of the two conditions in the order of their bytes, so that a pair is found in either order. */
    String lowerCondition;

    String higherCondition;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Aspect> aspects;

    @JdbcTypeCode(SqlTypes.JSON)
    Review review;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Citation> sources;

    String disclaimer;

    /** Only ever searched, never read. */
    @Basic(fetch = FetchType.LAZY)
    String search;
}

package healthcontent.content.term;

import healthcontent.content.LiveKey;
import healthcontent.document.condition.Code;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A cause or a symptom, as a reader of one language sees it. */
@MappedSuperclass
@IdClass(LiveKey.class)
public abstract class Term extends PanacheEntityBase {

    @Id
    public String readerLanguage;

    @Id
    public String slug;

    public String language;

    public int revision;

    public Instant updatedAt;

    public long updateOrder;

    public String name;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> alsoKnownAs;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> searchQuestions;

    public String description;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Code> codes;

    @JdbcTypeCode(SqlTypes.JSON)
    public Review review;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Citation> sources;

    public String disclaimer;

    /** Only ever searched, never read. */
    @Basic(fetch = FetchType.LAZY)
    public String search;
}

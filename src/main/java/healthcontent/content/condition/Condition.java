package healthcontent.content.condition;

import healthcontent.content.LiveKey;
import healthcontent.document.AssociatedCondition;
import healthcontent.document.CallToAction;
import healthcontent.document.CareAdvice;
import healthcontent.document.Diagnosis;
import healthcontent.document.Fact;
import healthcontent.document.PreventionStep;
import healthcontent.document.Review;
import healthcontent.document.Source;
import healthcontent.document.Treatment;
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

/** A condition with the parts that are only ever read with it, as a reader of one language sees it. */
@Entity
@Immutable
@IdClass(LiveKey.class)
class Condition extends PanacheEntityBase {

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

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> searchQuestions;

    String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> overview;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Fact> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    List<AssociatedCondition> associatedConditions;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PreventionStep> prevention;

    @JdbcTypeCode(SqlTypes.JSON)
    Diagnosis diagnosis;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Treatment> treatments;

    @JdbcTypeCode(SqlTypes.JSON)
    CareAdvice careAdvice;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CallToAction> callsToAction;

    @JdbcTypeCode(SqlTypes.JSON)
    Review review;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources;

    String disclaimer;

    /** Only ever searched, never read. */
    @Basic(fetch = FetchType.LAZY)
    String search;
}

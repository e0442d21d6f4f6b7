package healthcontent.content.condition;

import healthcontent.content.LiveKey;
import healthcontent.content.condition.item.AssociatedConditionItem;
import healthcontent.content.condition.item.ComparisonItem;
import healthcontent.content.redflag.RedFlagItem;
import healthcontent.content.term.CauseTie;
import healthcontent.content.term.SymptomTie;
import healthcontent.document.condition.CallToAction;
import healthcontent.document.condition.CareAdvice;
import healthcontent.document.condition.Code;
import healthcontent.document.condition.Diagnosis;
import healthcontent.document.condition.Fact;
import healthcontent.document.condition.FurtherSection;
import healthcontent.document.condition.PreventionStep;
import healthcontent.document.condition.QuestionAndAnswer;
import healthcontent.document.condition.Treatment;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A condition with all its parts, as a reader of one language sees it. A view gathers them, so that one statement reads
 * them, all or a single one.
 */
@Entity
@Immutable
@IdClass(LiveKey.class)
class WholeCondition extends PanacheEntityBase {

    @Id
    String readerLanguage;

    @Id
    String slug;

    String language;

    int revision;

    Instant updatedAt;

    String extent;

    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> alsoKnownAs;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> narrowerNames;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> searchQuestions;

    String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> overview;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Fact> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Code> codes;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CauseTie> causes;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SymptomTie> symptoms;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RedFlagItem.Row> redFlags;

    @JdbcTypeCode(SqlTypes.JSON)
    List<AssociatedConditionItem.Row> associatedConditions;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PreventionStep> prevention;

    @JdbcTypeCode(SqlTypes.JSON)
    Diagnosis diagnosis;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Treatment> treatments;

    @JdbcTypeCode(SqlTypes.JSON)
    CareAdvice careAdvice;

    @JdbcTypeCode(SqlTypes.JSON)
    List<FurtherSection> furtherSections;

    @JdbcTypeCode(SqlTypes.JSON)
    List<QuestionAndAnswer> faqs;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ComparisonItem.Row> comparisons;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CallToAction> callsToAction;

    @JdbcTypeCode(SqlTypes.JSON)
    Review review;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Citation> sources;

    String disclaimer;
}

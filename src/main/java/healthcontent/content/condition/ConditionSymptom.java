package healthcontent.content.condition;

import healthcontent.content.PartKey;
import healthcontent.content.redflag.RedFlagView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The tie of a condition to one of its symptoms, with the red flags of the condition that name it. */
@Entity
@Immutable
@Table(name = "symptom_of_condition")
@IdClass(PartKey.class)
class ConditionSymptom {

    @Id
    String readerLanguage;

    @Id
    String conditionSlug;

    @Id
    @Column(name = "symptom_slug")
    String slug;

    int position;

    String description;

    /** That of the description, where it is not that of the condition. */
    String language;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RedFlagView.Row> redFlags;
}

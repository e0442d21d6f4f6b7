package healthcontent.content.condition;

import healthcontent.content.PartKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;

/** The tie of a condition to one of its symptoms. */
@Entity
@Immutable
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
}

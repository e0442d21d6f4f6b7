package healthcontent.content.condition;

import healthcontent.content.PartKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;

/** The tie of a condition to one of its causes. */
@Entity
@Immutable
@IdClass(PartKey.class)
class ConditionCause {

    @Id
    String readerLanguage;

    @Id
    String conditionSlug;

    @Id
    @Column(name = "cause_slug")
    String slug;

    int position;

    String explanation;
}

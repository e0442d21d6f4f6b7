package healthcontent.content.condition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A code of a condition. */
@Entity
@Immutable
@IdClass(ConditionCode.Key.class)
class ConditionCode {

    record Key(String readerLanguage, String conditionSlug, int position) implements Serializable {}

    @Id
    String readerLanguage;

    @Id
    String conditionSlug;

    @Id
    int position;

    String system;

    String code;

    String display;
}

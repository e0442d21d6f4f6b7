package healthcontent.content.redflag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A symptom that a red flag names, alone or among others. */
@Entity
@Immutable
@IdClass(RedFlagSymptom.Key.class)
class RedFlagSymptom {

    @Id
    String readerLanguage;

    @Id
    String conditionSlug;

    @Id
    String redFlagSlug;

    @Id
    @Column(name = "symptom_slug")
    String slug;

    int position;

    /** Of the red flag, as are the two that follow. */
    int urgencyRank;

    long conditionVersion;

    int redFlagPosition;

    /** What identifies it. */
    record Key(String readerLanguage, String conditionSlug, String redFlagSlug, String slug) implements Serializable {}
}

package healthcontent.content.redflag;

import healthcontent.content.PartKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A red flag of a condition, as a reader of one language sees it. */
@Entity
@Immutable
@IdClass(PartKey.class)
class RedFlag {

    @Id
    String readerLanguage;

    @Id
    String conditionSlug;

    @Id
    String slug;

    String language;

    int position;

    String symptomSlug;

    int urgencyRank;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> mayIndicate;

    String why;

    String action;

    Instant updatedAt;
}

package healthcontent.content.redflag;

import healthcontent.content.PartKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A red flag of a condition with its symptoms, as a reader of one language sees it. */
@Entity
@Immutable
@Table(name = "listed_red_flag")
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

    /** Greater after each change of the condition, and the same for all its red flags. */
    long conditionVersion;

    String name;

    String match;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RedFlagItem.Name> symptoms;

    int urgencyRank;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> mayIndicate;

    String why;

    String action;

    Instant updatedAt;
}

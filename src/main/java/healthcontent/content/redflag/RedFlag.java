package healthcontent.content.redflag;

import healthcontent.content.PartKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A red flag of a condition, as a reader of one language sees it by itself, and where it stands in lists. */
@Entity
@Immutable
@Table(name = "whole_red_flag")
@IdClass(PartKey.class)
class RedFlag {

    @Id
    String readerLanguage;

    @Id
    String conditionSlug;

    @Id
    String slug;

    int urgencyRank;

    /** Greater after each change of the condition, and the same for all its red flags. */
    long conditionVersion;

    int position;

    @JdbcTypeCode(SqlTypes.JSON)
    RedFlagView.Row content;
}

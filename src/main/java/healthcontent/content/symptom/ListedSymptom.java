package healthcontent.content.symptom;

import healthcontent.content.redflag.RedFlagView;
import healthcontent.content.term.Term;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A symptom with the most urgent red flags that name it, as a reader of one language sees it in a list. */
@Entity
@Immutable
@Table(name = "listed_symptom")
class ListedSymptom extends Term {

    @JdbcTypeCode(SqlTypes.JSON)
    List<RedFlagView.Row> redFlags;
}

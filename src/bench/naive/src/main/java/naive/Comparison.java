package naive;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(indexes = {@Index(columnList = "first_id"), @Index(columnList = "second_id")})
public class Comparison extends PanacheEntity {

    public String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    public Condition first;

    @ManyToOne(fetch = FetchType.LAZY)
    public Condition second;

    static List<Comparison> of(Condition condition) {
        return list("first = ?1 or second = ?1", condition);
    }

    Condition with(Condition condition) {
        return first.id.equals(condition.id) ? second : first;
    }
}

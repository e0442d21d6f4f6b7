package naive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class CareCriterion extends Part {

    public String slug;

    @Column(name = "situation", columnDefinition = "text")
    public String when;

    public String urgency;
}

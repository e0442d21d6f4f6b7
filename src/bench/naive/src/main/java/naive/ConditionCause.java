package naive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class ConditionCause extends Part {

    @ManyToOne(fetch = FetchType.LAZY)
    public Cause cause;

    @Column(columnDefinition = "text")
    public String explanation;
}

package naive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class ConditionSymptom extends Part {

    @ManyToOne(fetch = FetchType.LAZY)
    public Symptom symptom;

    @Column(columnDefinition = "text")
    public String description;
}

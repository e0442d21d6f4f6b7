package naive;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class RedFlag extends Part {

    public String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    public Symptom symptom;

    public String urgency;

    @ElementCollection
    @OrderColumn(name = "position")
    public List<String> mayIndicate;

    @Column(columnDefinition = "text")
    public String why;

    @Column(columnDefinition = "text")
    public String action;
}

package naive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class Fact extends Part {

    public String slug;

    public String label;

    @Column(columnDefinition = "numeric")
    public BigDecimal value;

    public String unit;

    public String population;

    @Column(columnDefinition = "text")
    public String statement;
}

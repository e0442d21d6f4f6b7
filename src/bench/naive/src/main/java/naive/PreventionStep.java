package naive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class PreventionStep extends Part {

    public String slug;

    public String title;

    @Column(columnDefinition = "text")
    public String detail;
}

package naive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class Treatment extends Part {

    public String slug;

    public String name;

    public String kind;

    @Column(columnDefinition = "text")
    public String detail;
}

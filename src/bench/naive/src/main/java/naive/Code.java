package naive;

import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class Code extends Part {

    public String system;

    public String code;

    public String display;
}

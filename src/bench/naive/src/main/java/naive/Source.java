package naive;

import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class Source extends Part {

    public String title;

    public String publisher;

    public String reviewedBy;

    public String url;
}

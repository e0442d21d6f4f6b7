package naive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class Faq extends Part {

    public String slug;

    @Column(columnDefinition = "text")
    public String question;

    @Column(columnDefinition = "text")
    public String answer;
}

package naive;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(indexes = @Index(columnList = "condition_id"))
public class RedFlag extends Part {

    public String slug;

    public String name;

    public String match;

    @ManyToMany
    @JoinTable(
            name = "red_flag_symptom",
            joinColumns = @JoinColumn(name = "red_flag_id"),
            inverseJoinColumns = @JoinColumn(name = "symptom_id"))
    @OrderColumn(name = "position")
    public List<Symptom> symptoms;

    public String urgency;

    @ElementCollection
    @OrderColumn(name = "position")
    public List<String> mayIndicate;

    @Column(columnDefinition = "text")
    public String why;

    @Column(columnDefinition = "text")
    public String action;
}

package naive;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
public class Symptom extends PanacheEntity {

    @Column(unique = true)
    public String slug;

    public String name;
}

package naive;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

/** A part of a condition, in its place. */
@MappedSuperclass
public abstract class Part extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Condition condition;

    public int position;
}

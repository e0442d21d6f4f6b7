package healthcontent.content.symptom;

import healthcontent.content.term.Term;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** A symptom, as a reader of one language sees it. */
@Entity
@Immutable
class Symptom extends Term {}

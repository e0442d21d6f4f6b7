package healthcontent.content.cause;

import healthcontent.content.term.Term;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** A cause, as a reader of one language sees it. */
@Entity
@Immutable
class Cause extends Term {}

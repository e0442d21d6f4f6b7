package healthcontent.content.cause;

import healthcontent.content.term.TermProjection;
import healthcontent.document.DocumentType;
import jakarta.inject.Singleton;

/** Fills the live causes. */
@Singleton
class CauseProjection extends TermProjection {

    CauseProjection() {
        super(DocumentType.CAUSE);
    }
}

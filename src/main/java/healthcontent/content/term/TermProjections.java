package healthcontent.content.term;

import healthcontent.content.Projection;
import healthcontent.document.DocumentType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One projection for each kind of term. */
class TermProjections {

    @Produces
    @Singleton
    Projection causes() {
        return new TermProjection(DocumentType.CAUSE);
    }

    @Produces
    @Singleton
    Projection symptoms() {
        return new TermProjection(DocumentType.SYMPTOM);
    }
}

package healthcontent.content.symptom;

import healthcontent.content.term.TermProjection;
import healthcontent.document.DocumentType;
import jakarta.inject.Singleton;

/** Fills the live symptoms. */
@Singleton
class SymptomProjection extends TermProjection {

    SymptomProjection() {
        super(DocumentType.SYMPTOM);
    }
}

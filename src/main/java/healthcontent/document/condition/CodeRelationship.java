package healthcontent.document.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what a code means relates to what it stands with, in the words of the FHIR ConceptMap. */
@Schema(
        description = "How what the code means relates to what it stands with (after the FHIR ConceptMap):"
                + " `equivalent`, the same; `broader`, more than it; `narrower`, a part of it.",
        enumeration = {"equivalent", "broader", "narrower"})
public enum CodeRelationship {
    /** The code means the same. */
    @JsonProperty("equivalent")
    EQUIVALENT,
    /** The code means more. */
    @JsonProperty("broader")
    BROADER,
    /** The code means a part of it. */
    @JsonProperty("narrower")
    NARROWER
}

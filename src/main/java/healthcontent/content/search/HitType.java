package healthcontent.content.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a hit may be. */
@Schema(
        description = "What a hit is.",
        enumeration = {"condition", "red-flag", "symptom", "cause", "faq", "comparison"})
public enum HitType {
    @JsonProperty("condition")
    CONDITION,
    @JsonProperty("red-flag")
    RED_FLAG,
    @JsonProperty("symptom")
    SYMPTOM,
    @JsonProperty("cause")
    CAUSE,
    @JsonProperty("faq")
    FAQ,
    @JsonProperty("comparison")
    COMPARISON
}

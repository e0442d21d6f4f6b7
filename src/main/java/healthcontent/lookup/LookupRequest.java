package healthcontent.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a look-up asks.
 *
 * @param condition null where all are meant
 */
@Schema(name = "RedFlagLookup", description = "What a look-up of red flags asks.")
record LookupRequest(
        @Schema(
                description =
                        "Slugs of symptoms, as `/v1/symptoms` has them; one that is repeated counts once. It may be"
                                + " empty.",
                required = true)
        List<String> symptoms,

        @Schema(description = "Slug of a condition: only its red flags are looked at.", examples = "leg-cramps")
        String condition) {

    LookupRequest {
        symptoms = symptoms.stream().distinct().toList();
    }
}

package healthcontent.imports.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the vocabulary of schema.org says that something is about, as this service calls it. */
final class HealthAspects {

    /** Properties of a condition, in the order in which a reader wants them. */
    static final Map<String, String> OF_PROPERTIES = new LinkedHashMap<>();

    static {
        OF_PROPERTIES.put("description", "");
        OF_PROPERTIES.put("pathophysiology", "overview");
        OF_PROPERTIES.put("cause", "causes");
        OF_PROPERTIES.put("signOrSymptom", "symptoms");
        OF_PROPERTIES.put("riskFactor", "risk-factors");
        OF_PROPERTIES.put("typicalTest", "diagnosis");
        OF_PROPERTIES.put("differentialDiagnosis", "diagnosis");
        OF_PROPERTIES.put("possibleTreatment", "treatments");
        OF_PROPERTIES.put("drug", "treatments");
        OF_PROPERTIES.put("primaryPrevention", "prevention");
        OF_PROPERTIES.put("secondaryPrevention", "prevention");
        OF_PROPERTIES.put("possibleComplication", "complications");
        OF_PROPERTIES.put("expectedPrognosis", "outlook");
        OF_PROPERTIES.put("naturalProgression", "outlook");
        OF_PROPERTIES.put("epidemiology", "frequency");
        OF_PROPERTIES.put("subtype", "types");
        OF_PROPERTIES.put("stage", "stages");
    }

    private static final Map<String, String> RENAMED = Map.of(
            "prognosis", "outlook",
            "risks-or-complications", "complications",
            "self-care", "treatments");

    private HealthAspects() {}

    /** Such as {@code http://schema.org/SymptomsHealthAspect}; empty where there is none. */
    static String of(JsonNode aspect) {
        String type = aspect.asText().replaceFirst(".*/", "").replaceFirst("HealthAspect$", "");
        String words = type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return RENAMED.getOrDefault(words, words);
    }
}

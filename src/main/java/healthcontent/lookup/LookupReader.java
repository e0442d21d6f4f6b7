package healthcontent.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import healthcontent.document.SchemaNames;
import healthcontent.json.JsonSchemas;
import healthcontent.json.Pointers;
import healthcontent.json.SchemaMessages;
import healthcontent.json.StrictJson;
import healthcontent.limit.Limits;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.Fault;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a look-up asks. What is wrong with it is told to the caller, and to nobody else. */
@Singleton
class LookupReader {

    /** Enough to tell a place by, and the longest name of a property is not. */
    private static final int MOST_SHOWN = 200;

    private static final ObjectMapper JSON = new JsonMapper();

    private final Schema schema = new JsonSchemas().load(SchemaNames.LOOKUP);

    /**
     * Reads a body that has come.
     *
     * @throws BodyTooLarge if there is too much of it, or of something in it
     * @throws ProblemException if it is not JSON, or not of the form of a look-up
     */
    LookupRequest read(InputStream body) {
        JsonNode tree =
                StrictJson.read(new ByteArrayInputStream(whole(body)), parser -> JSON.<JsonNode>readTree(parser));
        List<Fault> faults = faults(tree);
        if (!faults.isEmpty()) {
            throw rejected(faults);
        }
        return bound(tree);
    }

    /** A condition of which nothing is published: an answer would look as if nothing had matched. */
    static ProblemException unknownCondition() {
        return rejected(List.of(
                Fault.inBody("/condition", "unknown-condition", "There is no published condition with this slug.")));
    }

    /** More red flags than an answer holds: some of them would look like all. */
    static ProblemException tooManyRedFlags(long count) {
        return rejected(List.of(Fault.inBody(
                "/symptoms",
                "too-many-red-flags",
                "%,d red flags name these symptoms, and an answer holds %,d. Look up fewer symptoms, or name a condition: of one, all are shown."
                        .formatted(count, Limits.LOOKUP_RED_FLAGS))));
    }

    private static byte[] whole(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(Limits.LOOKUP_BYTES + 1);
            if (bytes.length > Limits.LOOKUP_BYTES) {
                throw new BodyTooLarge(Limits.LOOKUP_BYTES, Limits.LOOKUP);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for each place, that on its type before others. */
    private List<Fault> faults(JsonNode tree) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        schema.validate(tree).stream()
                .sorted(Comparator.comparing(error -> !error.getKeyword().equals("type")))
                .map(LookupReader::fault)
                .forEach(fault -> faults.putIfAbsent(fault.pointer(), fault));
        return List.copyOf(faults.values());
    }

    private static Fault fault(Error error) {
        boolean ofProperty = error.getKeyword().equals("additionalProperties") && error.getProperty() != null;
        String place = error.getInstanceLocation().toString();
        return Fault.inBody(
                Quoted.plain(place + (ofProperty ? "/" + Pointers.token(error.getProperty()) : ""), MOST_SHOWN),
                switch (error.getKeyword()) {
                    case "additionalProperties" -> "unknown-field";
                    case "required" -> "missing-field";
                    default -> "invalid-value";
                },
                Quoted.plain(SchemaMessages.of(error), MOST_SHOWN));
    }

    private static ProblemException rejected(List<Fault> faults) {
        int shown = Math.min(faults.size(), Limits.FINDINGS);
        return ProblemType.INVALID_BODY.exception(
                "At '%s': %s%s"
                        .formatted(
                                faults.get(0).pointer(),
                                faults.get(0).detail(),
                                faults.size() == 1 ? "" : " In all " + faults.size() + " errors."),
                faults.subList(0, shown),
                faults.size() - shown);
    }

    private static LookupRequest bound(JsonNode tree) {
        List<String> symptoms = new ArrayList<>();
        tree.path("symptoms").forEach(symptom -> symptoms.add(symptom.textValue()));
        return new LookupRequest(symptoms, tree.path("condition").textValue());
    }
}

package healthcontent.representation.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.Format;

/**
 * The whole document as a FHIR document (HL7 FHIR R4, 3.3): a {@code Bundle} whose first resource is a
 * {@code Composition}, with a section for each part of the text in reading order.
 */
public final class FhirFormat implements Format {

    private final ObjectWriter writer = new ObjectMapper().writer();

    @Override
    public String name() {
        return "fhir";
    }

    @Override
    public String mediaType() {
        return "application/fhir+json";
    }

    @Override
    public String description() {
        return "HL7 FHIR R4, for health records and other software of health care: a `Bundle` of the type `document`"
                + " that begins with a `Composition`, whose sections have all of the text as narrative, warning signs"
                + " first.";
    }

    @Override
    public byte[] render(Document document) {
        try {
            return writer.writeValueAsBytes(DocumentBundle.of(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree becomes JSON", e);
        }
    }
}

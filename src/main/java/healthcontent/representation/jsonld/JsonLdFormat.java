package healthcontent.representation.jsonld;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.Format;

/**
 * The whole document as JSON-LD 1.1 in the vocabulary of schema.org. What that has no property for stands as text, in a
 * part of the page with a heading. The bytes can stand in a script element of HTML as they are.
 */
public final class JsonLdFormat implements Format {

    private final ObjectWriter writer = new ObjectMapper(new JsonFactoryBuilder()
                    .characterEscapes(new ScriptEscapes())
                    .build())
            .writer();

    @Override
    public String name() {
        return "json-ld";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String description() {
        return "JSON-LD in the vocabulary of schema.org, for search engines and web pages: a `MedicalWebPage` about"
                + " a `MedicalCondition`, `MedicalCause` or `MedicalSymptom`, or a `FAQPage`, with its sources, review"
                + " and revision.";
    }

    @Override
    public byte[] render(Document document) {
        try {
            return writer.writeValueAsBytes(WebPage.of(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree becomes JSON", e);
        }
    }
}

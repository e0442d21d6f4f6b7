package healthcontent.startup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Numbers are written as they were read: to the last digit, never as binary floating point, and never in exponent form.
 * So a client that reads a document and writes it back changes nothing.
 */
@Singleton
class ExactNumbers implements ObjectMapperCustomizer {

    @Override
    @SuppressWarnings("deprecation") // what replaces it belongs to a builder; Quarkus has built the mapper
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        json.setConfig(json.getDeserializationConfig().without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }
}

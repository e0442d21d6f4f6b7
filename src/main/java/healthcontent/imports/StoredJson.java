package healthcontent.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** JSON as a live table holds it. */
final class StoredJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredJson() {}

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A live table holds JSON", e);
        }
    }

    /** The texts of a list. */
    static List<String> texts(String list) {
        List<String> texts = new ArrayList<>();
        read(list).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

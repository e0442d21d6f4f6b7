package healthcontent.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The other names of a document, as its live table holds them. */
final class OtherNames {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OtherNames() {}

    static List<String> in(String list) {
        try {
            List<String> names = new ArrayList<>();
            JSON.readTree(list).forEach(name -> names.add(name.asText()));
            return names;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of names is JSON", e);
        }
    }
}

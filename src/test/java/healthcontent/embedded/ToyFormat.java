package healthcontent.embedded;

import healthcontent.representation.format.Document;
import healthcontent.representation.format.Format;
import java.nio.charset.StandardCharsets;

/** A format that is not the service's own: the name of a document, and nothing else. */
public final class ToyFormat implements Format {

    static final String MEDIA_TYPE = "text/x-toy";

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String description() {
        return "A name.";
    }

    @Override
    public byte[] render(Document document) {
        return ("It is called " + document.json().path("name").asText()).getBytes(StandardCharsets.UTF_8);
    }
}

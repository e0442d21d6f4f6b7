package healthcontent.infobutton;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which a knowledge resource answers, by the value of {@code knowledgeResponseType}. */
enum ResponseType {
    XML("text/xml"),
    JSON("application/json"),
    JAVASCRIPT("application/javascript");

    private final String mediaType;

    ResponseType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return mediaType + ";charset=UTF-8";
    }

    static Optional<ResponseType> of(String value) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equalsIgnoreCase(value))
                .findFirst();
    }

    /** Those that a request gets without asking by the parameter: a script needs the name of its function. */
    static List<String> withoutParameter() {
        return List.of(XML.mediaType, JSON.mediaType);
    }
}

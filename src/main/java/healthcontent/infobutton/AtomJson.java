package healthcontent.infobutton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/**
 * Writes a feed as JSON, and as a script that calls a function with it. What would be markup where somebody puts the
 * text into a page is escaped, as are the characters that end a line of a script and none of JSON.
 */
final class AtomJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build()
                    .setCharacterEscapes(new Escapes()))
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    /**
     * So that what comes first in a response is of this service, and not the name that a request gave (CVE-2014-4671).
     */
    private static final String BEGINNING = "/**/";

    private AtomJson() {}

    static byte[] write(Feed feed) {
        try {
            return JSON.writeValueAsBytes(new KnowledgeResponse(feed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A feed becomes JSON", e);
        }
    }

    /** @param callback the name of a function, and known to be one */
    static byte[] script(Feed feed, String callback) {
        return (BEGINNING + callback + "(" + new String(write(feed), StandardCharsets.UTF_8) + ");")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final int LINE_SEPARATOR = 0x2028;
        private static final int PARAGRAPH_SEPARATOR = 0x2029;

        private final int[] ascii = standardAsciiEscapesForJSON();

        Escapes() {
            for (char c : new char[] {'<', '>', '=', '&', '\''}) {
                ascii[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR
                    ? new SerializedString(String.format("\\u%04x", character))
                    : null;
        }
    }
}

package healthcontent.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingPreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd        | BROTLI",
                "gzip                           | GZIP",
                "x-gzip                         | GZIP",
                "GZIP                           | GZIP",
                "br;q=0.5, gzip;q=0.9           | GZIP",
                "br;q=0.5,gzip;q=0.5            | BROTLI",
                "br ; q=0 , gzip                | GZIP",
                "*                              | BROTLI",
                "*;q=0.5, br;q=0                | GZIP",
                "gzip;q=0, *                    | BROTLI",
                "identity, gzip;q=0.5           | IDENTITY",
                "identity;q=0.5, gzip;q=0.4     | IDENTITY",
                "identity;q=0                   | IDENTITY",
                "identity;q=0, *;q=0            | IDENTITY",
                "deflate                        | IDENTITY",
                "gzip;q=2                       | IDENTITY",
                "gzip;q=                        | IDENTITY",
                "gzip;level=9                   | IDENTITY",
                "gzip;q=0.0001                  | IDENTITY",
                ",,;;,                          | IDENTITY",
                "gzip;q=0.001                   | GZIP",
            })
    void whatWeighsMostIsSentAndWhatIsMalformedAllowsNothing(String header, Encoding expected) {
        assertEquals(expected, EncodingPreference.choose(header));
    }

    @Test
    void withoutTheHeaderTheBodyIsPlain() {
        assertEquals(Encoding.IDENTITY, EncodingPreference.choose(null));
        assertEquals(Encoding.IDENTITY, EncodingPreference.choose(""));
    }

    @Test
    void whatIsEncodedIsShorterAndDecodesToTheSame() throws IOException {
        byte[] plain = "Leg cramps come at night. ".repeat(500).getBytes(StandardCharsets.UTF_8);
        byte[] gzip = Encoding.GZIP.encode(plain);
        byte[] brotli = Encoding.BROTLI.encode(plain);
        assertTrue(gzip.length < plain.length / 10 && brotli.length < plain.length / 10);
        try (InputStream decoder = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            assertArrayEquals(plain, decoder.readAllBytes());
        }
        try (InputStream decoder = new BrotliInputStream(new ByteArrayInputStream(brotli))) {
            assertArrayEquals(plain, decoder.readAllBytes());
        }
    }
}

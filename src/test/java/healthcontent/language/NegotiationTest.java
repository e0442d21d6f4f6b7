package healthcontent.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    private final Negotiation negotiation = new Negotiation(List.of("en", "es", "zh-Hant"), "en");

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "es > es",
                "ES > es",
                "es-MX > es",
                "es-419 > es",
                "zh-Hant-TW > zh-Hant",
                "zh > en",
                "fr > en",
                "x-private > en",
            })
    void theParameterIsMatchedByTakingItsEndAway(String lang, String tag) {
        assertEquals(ReaderLanguage.of(tag, true), negotiation.choose(lang, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "es > es",
                "es-MX,en;q=0.5 > es",
                "en;q=0.5, es;q=0.6 > es",
                "fr, es;q=0.1 > es",
                "fr > en",
                "* > en",
                "*, es > es",
                "es;q=0 > en",
                "es;q=0, * > en",
                "en;q=0, * > es",
                "en;q=0, es;q=0, zh-Hant;q=0, *;q=0.1 > en",
                "en;q=0 > en",
                "es-*-MX > es",
            })
    void theHeaderIsMatchedByItsWeights(String header, String tag) {
        assertEquals(ReaderLanguage.of(tag, false), negotiation.choose(null, header));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {"''", "-", "--", ";;;", ",", "es;q=2", "es;q=x", "es_MX", "es;;q=1", "es;q=NaN", "é", "*-"})
    void aMalformedHeaderIsIgnored(String header) {
        assertEquals(ReaderLanguage.of("en", false), negotiation.choose(null, header));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "es;q=0.9, xx_YY;q=0.8, en;q=0.7 > es",
                "xx_YY, es > es",
                "es, en;q=2 > es",
                "es;q=x, zh-Hant > zh-Hant",
                "-, es > es",
                ",, es ,, > es",
                "en;q=0.5, é, es;q=0.6 > es",
                "en;q=0, xx_YY, * > es",
                "es;q=0.1, en;q=0.5, es;q=0.9 > en",
            })
    void anElementThatIsMalformedIsIgnoredAndTheOthersCount(String header, String tag) {
        assertEquals(ReaderLanguage.of(tag, false), negotiation.choose(null, header));
    }

    @Test
    void aVeryLongHeaderIsIgnored() {
        assertEquals(ReaderLanguage.of("en", false), negotiation.choose(null, "es,".repeat(2000) + "es"));
    }

    @Test
    void theParameterBeatsTheHeader() {
        assertEquals(ReaderLanguage.of("es", true), negotiation.choose("es", "en"));
        assertEquals(ReaderLanguage.of("en", true), negotiation.choose("fr", "es"));
    }

    @Test
    void noHeaderWhateverItIsFailsOrGetsALanguageThatIsNotServed() {
        Random random = new Random(4711);
        String alphabet = "esn-*;q=0.1, \t_é\u0000";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder header = new StringBuilder();
            random.ints(random.nextInt(30), 0, alphabet.length()).forEach(at -> header.append(alphabet.charAt(at)));
            String tag = negotiation.choose(null, header.toString()).tag();
            assertEquals(true, Set.of("en", "es", "zh-Hant").contains(tag), header::toString);
        }
    }

    @Test
    void linksCarryTheLanguageWhereTheRequestDid() {
        assertEquals("/v1/x?lang=es", ReaderLanguage.of("es", true).href("/v1/x"));
        assertEquals("/v1/x", ReaderLanguage.of("es", false).href("/v1/x"));
    }
}

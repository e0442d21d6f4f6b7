package healthcontent.crawler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitemapTest {

    private static final String ORIGIN = "https://health.example";
    private static final Instant WHEN = Instant.parse("2026-11-23T15:11:25.915383Z");

    @Test
    void everyLanguageOfAPageIsAnAddressWithLinksToAll() throws Exception {
        SitemapFile map = SitemapFile.read(Sitemap.of(
                ORIGIN,
                List.of("en", "es"),
                List.of(
                        new PageAddress("/causes/rain", "en", WHEN),
                        new PageAddress("/conditions/gout", "en", WHEN),
                        new PageAddress("/conditions/gout", "es", WHEN))));

        assertEquals(
                List.of(
                        ORIGIN + "/?lang=en",
                        ORIGIN + "/?lang=es",
                        ORIGIN + "/causes/rain?lang=en",
                        ORIGIN + "/conditions/gout?lang=en",
                        ORIGIN + "/conditions/gout?lang=es"),
                map.locations());
        assertEquals(
                List.of(
                        "en " + ORIGIN + "/conditions/gout?lang=en",
                        "es " + ORIGIN + "/conditions/gout?lang=es",
                        "x-default " + ORIGIN + "/conditions/gout"),
                map.alternates(ORIGIN + "/conditions/gout?lang=es"));
        assertEquals(WHEN.toString(), map.lastChange(ORIGIN + "/causes/rain?lang=en"));
    }

    /** The longest slug there can be, in ever more languages, at a long address. */
    @Test
    void howeverManyLanguagesThereAreAFileStaysWithinTheProtocol() {
        for (int languages : new int[] {1, 2, 5, 12, 40}) {
            int documents = SitemapResource.documents(languages);
            assertTrue((documents + 1) * languages <= 50_000, languages + " languages: " + documents + " documents");
            List<PageAddress> one = new ArrayList<>();
            for (int i = 0; i < languages; i++) {
                one.add(new PageAddress("/comparisons/" + "x".repeat(80), "l" + i, WHEN));
            }
            long bytes = (long) documents * Sitemap.of("https://" + "h".repeat(30) + ".example", List.of(), one).length;
            assertTrue(bytes < 50_000_000, languages + " languages: " + bytes + " bytes");
        }
    }
}

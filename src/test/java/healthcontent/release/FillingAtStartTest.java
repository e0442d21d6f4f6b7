package healthcontent.release;

import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an older version of the service left in the live tables is what this one would have put there. */
@QuarkusTest
class FillingAtStartTest {

    private static final String SYMPTOMS =
            "select reader_language, symptom_slug from condition_symptom order by reader_language, position";

    @Inject
    TestContent content;

    @Inject
    Publisher publisher;

    @BeforeEach
    void publishARedFlagThatATranslationLacks() {
        content.clear();
        TestDocument cramps = condition("cramps");
        content.publish(symptom("swelling"), cramps, cramps.in("es"));
        content.publish(cramps.withSymptom("swelling").withRedFlag("swollen", "swelling", "urgent"));
        content.execute("delete from condition_symptom where reader_language = 'es'");
    }

    @Test
    void whatAnOlderVersionFilledIsFilledAnew() {
        content.execute("update content_state set filled_by = 'an older version'");
        publisher.settleLanguages();
        assertEquals(List.of("en swelling", "es swelling"), content.rows(SYMPTOMS));
    }

    @Test
    void whatAVersionThatDidNotSayFilledIsFilledAnew() {
        content.execute("update content_state set filled_by = null");
        publisher.settleLanguages();
        assertEquals(List.of("en swelling", "es swelling"), content.rows(SYMPTOMS));
    }

    /** PostgreSQL does not analyze tables of so few rows by itself. */
    @Test
    void whoeverFillsThemKnowsHowManyLanguagesThereAre() {
        content.execute("truncate served_language");
        publisher.settleLanguages();
        assertEquals(
                List.of("2"), content.rows("select reltuples from pg_class where oid = 'served_language'::regclass"));
    }

    /** As while replicas are upgraded one after the other. */
    @Test
    void whatTwoVersionsFilledIsFilledAnew() {
        String filledBy = content.rows("select filled_by from content_state").get(0);
        content.execute("update content_state set filled_by = 'a newer version'");
        content.publish(symptom("fever"));
        content.execute("update content_state set filled_by = '" + filledBy + "' where filled_by is not null");
        publisher.settleLanguages();
        assertEquals(List.of("en swelling", "es swelling"), content.rows(SYMPTOMS));
    }

    @Test
    void aReleaseOfTheSameVersionLeavesTheRestAsItIs() {
        content.publish(symptom("fever"));
        publisher.settleLanguages();
        assertEquals(List.of("en swelling"), content.rows(SYMPTOMS));
    }

    @Test
    void whatThisVersionFilledIsLeftAsItIs() {
        publisher.settleLanguages();
        assertEquals(List.of("en swelling"), content.rows(SYMPTOMS));
    }
}

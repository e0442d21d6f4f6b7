package healthcontent.release;

import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestContent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublisherTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void aReleaseSaysWhatItDid() {
        AppliedRelease release = content.publish(
                symptom("pain"),
                condition("cramps").withSymptom("pain").withRedFlag("pain", "pain", "urgent"),
                condition("cramps").in("es").withSymptom("pain").withRedFlag("pain", "pain", "urgent"));
        assertEquals(3, release.changes().size());
    }
}

package healthcontent.representation.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.Additions;
import healthcontent.representation.OutlineTexts;
import healthcontent.representation.RandomDocuments;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.site.PublicAddress;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutlineTest {

    private static final int DOCUMENTS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void nothingStandsInItThatIsNeitherInTheJsonNorAWordOfTheService(DocumentKind kind) throws IOException {
        RandomDocuments documents = new RandomDocuments(107);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            Additions additions = new Additions(document.json());
            for (String text : OutlineTexts.of(Outline.of(document))) {
                assertEquals("", additions.in(text), text);
            }
        }
    }

    @Test
    void whatASymptomIsLikeIsInTheLanguageOfTheDocumentUnlessItSaysOtherwise() throws IOException {
        Section symptoms = condition("""
                {"symptoms": [
                  {"name": "Pain", "language": "en", "description": "Duele.", "href": "/v1/symptoms/pain"},
                  {"name": "Fiebre", "description": "Hot.", "descriptionLanguage": "en", "href": "/v1/symptoms/fever"}]}
                """);
        assertEquals(
                List.of(
                        new Entry(
                                new Text("Pain", "en"),
                                "/v1/symptoms/pain",
                                List.of(new Line(null, List.of(new Text("Duele.", null))))),
                        new Entry(
                                new Text("Fiebre", null),
                                "/v1/symptoms/fever",
                                List.of(new Line(null, List.of(new Text("Hot.", "en")))))),
                symptoms.blocks());
    }

    @ParameterizedTest
    @CsvSource({"/v1/conditions/gout,/v1/faqs/why", "/v1/conditions/gout?lang=es,/v1/faqs/why?lang=es"})
    void aQuestionIsFoundInTheLanguageOfThePage(String page, String question) throws IOException {
        Section faqs = condition("""
                {"href": "%s", "faqs": [{"slug": "why", "question": "Q?", "answer": "A."}]}
                """.formatted(page));
        assertEquals(question, ((Entry) faqs.blocks().get(0)).href());
    }

    /** The first section of a condition. */
    private static Section condition(String json) throws IOException {
        ObjectNode condition = (ObjectNode) JSON.readTree(json);
        condition.putObject("review").put("status", "unreviewed");
        return Outline.of(new Document(DocumentKind.CONDITION, condition, PublicAddress.NONE))
                .sections()
                .get(0);
    }
}

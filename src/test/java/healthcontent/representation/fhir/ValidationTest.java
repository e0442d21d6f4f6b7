package healthcontent.representation.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.representation.RandomDocuments;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.site.PublicAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the validator of HAPI FHIR finds, with the definitions of R4 from files and nothing from a network: no error.
 * Codes of systems that it does not have, such as SNOMED CT, are left as they are.
 */
class ValidationTest {

    private static final int DOCUMENTS = 5;
    private static final PublicAddress ADDRESS = new PublicAddress(Optional.of("https://health.example"));
    private static final FhirValidator VALIDATOR = validator();

    private final FhirFormat format = new FhirFormat();

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyDocumentIsValid(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(101);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            assertEquals(List.of(), errors(document));
            assertEquals(List.of(), errors(new Document(kind, document.json(), ADDRESS, "en")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONDITION,getCondition",
        "CAUSE,getCause",
        "SYMPTOM,getSymptom",
        "COMPARISON,getComparison",
        "FAQ,getFaq"
    })
    void whatTheServiceAnswersIsValid(DocumentKind kind, String example) throws IOException {
        try (InputStream json = getClass().getResourceAsStream("/openapi/examples/" + example + ".json")) {
            assertEquals(List.of(), errors(new Document(kind, new ObjectMapper().readTree(json), ADDRESS)));
        }
    }

    @Test
    void theValidatorFindsWhatIsWrong() {
        String valid = rendered(new RandomDocuments(103).next(DocumentKind.CONDITION));
        for (String[] change : new String[][] {
            {"\"status\":\"(final|preliminary)\"", "\"status\":\"unreviewed\""},
            {"\"code\":\"education\"", "\"code\":\"instruction\""},
            {"<h3>", "<h3 onclick='x'>"},
            {"\"subject\":\\{\"reference\":\"urn:uuid:.", "\"subject\":{\"reference\":\"urn:uuid:z"},
            {"\"timestamp\":\"[^\"]*\",", ""},
        }) {
            String wrong = valid.replaceFirst(change[0], change[1]);
            assertFalse(wrong.equals(valid), change[0]);
            assertFalse(errors(wrong).isEmpty(), change[1]);
        }
    }

    private List<String> errors(Document document) {
        return errors(rendered(document));
    }

    private String rendered(Document document) {
        return new String(format.render(document), StandardCharsets.UTF_8);
    }

    private static List<String> errors(String bundle) {
        return VALIDATOR.validateWithResult(bundle).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::toString)
                .toList();
    }

    private static FhirValidator validator() {
        FhirContext context = FhirContext.forR4();
        ValidationSupportChain definitions = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context));
        return context.newValidator().registerValidatorModule(new FhirInstanceValidator(definitions));
    }
}

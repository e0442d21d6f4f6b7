package healthcontent.representation.jsonld;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.representation.RandomDocuments;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a processor of JSON-LD 1.1 reads, with the terms of schema.org's own context that are used. */
class ExpansionTest {

    private static final int DOCUMENTS = 40;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI BASE = URI.create("https://health.example/v1/conditions/gout");
    private static final String SCHEMA = "http://schema.org/";

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aProcessorReadsEverythingThatIsWritten(DocumentKind kind) throws IOException, JsonLdError {
        RandomDocuments documents = new RandomDocuments(47);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            byte[] written = new JsonLdFormat().render(document);
            assertEquals(
                    lines(Leaf.of(JSON.readTree(written)).stream()
                            .map(ExpansionTest::resolved)
                            .toList()),
                    lines(Leaf.of(JSON.readTree(expand(written))).stream()
                            .map(ExpansionTest::shortened)
                            .toList()));
        }
    }

    private static String expand(byte[] written) throws JsonLdError {
        JsonLdOptions options = new JsonLdOptions();
        options.setBase(BASE);
        options.setDocumentLoader(ExpansionTest::load);
        return JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(written)))
                .options(options)
                .get()
                .toString();
    }

    /** The one context that is asked for comes from a file; nothing goes over a network. */
    private static com.apicatalog.jsonld.document.Document load(URI address, DocumentLoaderOptions options)
            throws JsonLdError {
        if (!address.equals(URI.create("https://schema.org"))) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, address.toString());
        }
        try (InputStream context = ExpansionTest.class.getResourceAsStream("/schemaorg/context.jsonld")) {
            return JsonDocument.of(context);
        } catch (IOException e) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
        }
    }

    /** As a processor reads it: addresses against that of the document. */
    private static Leaf resolved(Leaf leaf) {
        return Set.of("url", "@id").contains(leaf.property())
                ? new Leaf("@id", BASE.resolve(leaf.value()).toString(), "")
                : leaf;
    }

    /** With the names of schema.org as they are written. */
    private static Leaf shortened(Leaf leaf) {
        return new Leaf(
                leaf.property().replace(SCHEMA, ""),
                leaf.property().equals("@type") ? leaf.value().replace(SCHEMA, "") : leaf.value(),
                leaf.language());
    }

    private static String lines(List<Leaf> leaves) {
        return leaves.stream()
                .map(Leaf::toString)
                .sorted(Comparator.naturalOrder())
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}

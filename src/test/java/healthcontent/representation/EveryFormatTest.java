package healthcontent.representation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.representation.format.Format;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format that there is. What each must say of a document is a test beside it. */
class EveryFormatTest {

    private static final int DOCUMENTS = 20;

    static Stream<Arguments> formatsAndKinds() {
        return Formats.all().stream()
                .flatMap(format -> Stream.of(DocumentKind.values()).map(kind -> Arguments.of(format, kind)));
    }

    @ParameterizedTest
    @MethodSource("formatsAndKinds")
    void theSameDocumentGivesTheSameBytes(Format format, DocumentKind kind) throws ReflectiveOperationException {
        RandomDocuments documents = new RandomDocuments(61);
        RandomDocuments again = new RandomDocuments(61);
        Format other = format.getClass().getDeclaredConstructor().newInstance();
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            byte[] rendered = format.render(document);
            assertArrayEquals(rendered, other.render(again.next(kind)));
            assertArrayEquals(rendered, format.render(document));
        }
    }

    @Test
    void noTwoShareANameOrAMediaType() {
        for (List<String> values : List.of(Formats.names(), Formats.mediaTypes())) {
            assertEquals(Formats.all().size() + 1, new HashSet<>(values).size(), values.toString());
        }
    }
}

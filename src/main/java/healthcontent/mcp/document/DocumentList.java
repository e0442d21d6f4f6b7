package healthcontent.mcp.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.content.list.NamedRow;
import healthcontent.content.reading.PublishedDocuments;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.Slice;
import healthcontent.problem.InvalidCursor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of documents as resources, kind after kind and each by name, and of the templates of their addresses. */
@Singleton
public class DocumentList {

    private static final String MARKDOWN = "text/markdown";

    private static final Map<String, String> TITLES = Map.of(
            "conditions", "A whole condition: warning signs first, then all that is said of it",
            "comparisons", "Two conditions side by side",
            "symptoms", "A symptom, with every condition that has it and the warning signs that name it",
            "causes", "A cause, with every condition that it brings about",
            "faqs", "A question with its answer");

    private final Documents documents;
    private final ReaderLanguage reader;

    @Inject
    DocumentList(Documents documents, ReaderLanguage reader) {
        this.documents = documents;
        this.reader = reader;
    }

    /**
     * A page of all documents. A page holds documents of one kind, and the last of a kind may be short.
     *
     * @param cursor as a page before gave it; null for the first
     * @throws InvalidCursor if it did not
     */
    public ObjectNode page(String cursor) {
        List<PublishedDocuments> kinds = documents.kinds();
        int dot = cursor == null ? -1 : cursor.indexOf('.');
        int place = cursor == null ? 0 : placeOf(dot < 0 ? "" : cursor.substring(0, dot));
        String within = cursor == null || dot == cursor.length() - 1 ? null : cursor.substring(dot + 1);
        PublishedDocuments kind = kinds.get(place);
        Slice<? extends NamedRow> slice = documents.page(kind, within);
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode resources = page.putArray("resources");
        slice.rows().forEach(row -> resources.add(resource(DocumentUri.kind(kind), row)));
        next(slice.nextCursor(), place).ifPresent(next -> page.put("nextCursor", next));
        return page;
    }

    private int placeOf(String kind) {
        List<String> names = documents.kinds().stream().map(DocumentUri::kind).toList();
        int place = names.indexOf(kind);
        if (place < 0) {
            throw new InvalidCursor("The cursor is not one that this service gave out.");
        }
        return place;
    }

    private Optional<String> next(String within, int place) {
        List<PublishedDocuments> kinds = documents.kinds();
        if (within != null) {
            return Optional.of(DocumentUri.kind(kinds.get(place)) + "." + within);
        }
        return place + 1 < kinds.size() ? Optional.of(DocumentUri.kind(kinds.get(place + 1)) + ".") : Optional.empty();
    }

    private ObjectNode resource(String kind, NamedRow row) {
        Optional<String> language = reader.explicit() ? Optional.of(reader.tag()) : Optional.empty();
        return JsonNodeFactory.instance
                .objectNode()
                .put("uri", new DocumentUri(kind, row.slug(), language).toString())
                .put("name", row.slug())
                .put("title", row.name())
                .put("mimeType", MARKDOWN);
    }

    /** The templates of all addresses. */
    public ObjectNode templates() {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode templates = page.putArray("resourceTemplates");
        documents.kinds().stream()
                .map(DocumentUri::kind)
                .forEach(kind -> templates
                        .addObject()
                        .put("uriTemplate", DocumentUri.template(kind))
                        .put("name", kind)
                        .put("title", TITLES.get(kind))
                        .put("mimeType", MARKDOWN));
        return page;
    }
}

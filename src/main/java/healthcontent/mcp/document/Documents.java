package healthcontent.mcp.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.content.ConsistentRead;
import healthcontent.content.list.NamedRow;
import healthcontent.content.reading.PublishedDocuments;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import healthcontent.representation.Formats;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.representation.format.Format;
import healthcontent.site.PublicAddress;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is published, of every kind. */
@Singleton
public class Documents {

    private static final Format MARKDOWN = Formats.named("markdown").orElseThrow();

    /** The order in which a list of everything goes through the kinds. */
    private static final List<String> ORDER = List.of("conditions", "comparisons", "symptoms", "causes", "faqs");

    private final List<PublishedDocuments> kinds;
    private final ReaderLanguage reader;
    private final PublicAddress address;
    private final ObjectMapper json;

    @Inject
    Documents(@All List<PublishedDocuments> kinds, ReaderLanguage reader, PublicAddress address, ObjectMapper json) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(kind -> ORDER.indexOf(DocumentUri.kind(kind))))
                .toList();
        this.reader = reader;
        this.address = address;
        this.json = json;
    }

    /** All kinds, in the order of a list of everything. */
    List<PublishedDocuments> kinds() {
        return kinds;
    }

    private Optional<PublishedDocuments> kind(String name) {
        return kinds.stream()
                .filter(kind -> DocumentUri.kind(kind).equals(name))
                .findFirst();
    }

    /**
     * The Markdown of a document.
     *
     * @return empty if there is no such kind
     * @throws healthcontent.problem.NotFound if there never was such a document
     * @throws healthcontent.problem.Withdrawn if there is none any more
     */
    @ConsistentRead
    public Optional<String> markdown(String kind, String slug) {
        return kind(kind).map(published -> markdown(published.collection() + "/" + slug, tree(published.read(slug))));
    }

    /** The JSON of a document that was read, as its resource would send it. */
    public JsonNode tree(Object view) {
        return json.valueToTree(view);
    }

    /** The Markdown of a document, of which this is the JSON. */
    public String markdown(String path, JsonNode tree) {
        DocumentKind kind = DocumentKind.at(path).orElseThrow();
        return new String(MARKDOWN.render(new Document(kind, tree, address)), StandardCharsets.UTF_8);
    }

    @ConsistentRead
    Slice<? extends NamedRow> page(PublishedDocuments kind, String cursor) {
        return kind.page(ListRequest.of(kind.collection(), reader, Limits.PAGE_ITEMS, cursor));
    }

    @ConsistentRead
    List<String> slugs(String kind, String beginning, int most) {
        return kind(kind).map(published -> published.slugs(beginning, most)).orElse(List.of());
    }
}

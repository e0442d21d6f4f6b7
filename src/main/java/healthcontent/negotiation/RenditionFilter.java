package healthcontent.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.edge.PathForm;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.language.Languages;
import healthcontent.language.ReaderLanguage;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.representation.format.Format;
import healthcontent.site.PublicAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Makes the document of a response into the format that was chosen, and says where it is in the others
 * ({@code rel="alternate"}, RFC 8288).
 */
@Singleton
class RenditionFilter {

    private static final int OK = 200;

    private final Provider<ObjectMapper> json;
    private final Provider<ReaderLanguage> reader;
    private final Provider<PublicAddress> address;
    private final Provider<Languages> languages;

    RenditionFilter(
            Provider<ObjectMapper> json,
            Provider<ReaderLanguage> reader,
            Provider<PublicAddress> address,
            Provider<Languages> languages) {
        this.json = json;
        this.reader = reader;
        this.address = address;
        this.languages = languages;
    }

    @ServerResponseFilter(priority = RequestPipeline.RENDITION)
    public void filter(ContainerResponseContext response, RoutingContext context) {
        Optional<Choice> choice = Choice.of(context);
        if (choice.isEmpty() || response.getStatus() != OK) {
            return;
        }
        String asked = PathForm.of(context);
        String path = PagePath.document(asked).orElse(asked);
        DocumentKind kind = DocumentKind.at(path).orElseThrow();
        choice.get().format().ifPresent(format -> response.setEntity(rendition(format, kind, response.getEntity())));
        if (choice.get().byHeader()) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        response.getHeaders()
                .putSingle(HttpHeaders.LINK, Alternates.of(path, reader.get(), choice.get(), address.get()));
    }

    private Rendition rendition(Format format, DocumentKind kind, Object view) {
        try {
            byte[] asJson = json.get().writeValueAsBytes(view);
            Document document = new Document(
                    kind,
                    json.get().readTree(asJson),
                    address.get(),
                    languages.get().defaultLanguage());
            return new Rendition(format.render(document), format.contentType(), asJson);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view becomes JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

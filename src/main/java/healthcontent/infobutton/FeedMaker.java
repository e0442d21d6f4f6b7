package healthcontent.infobutton;

import healthcontent.content.ServiceTexts;
import healthcontent.edge.UriText;
import healthcontent.edge.operation.InfobuttonRequests;
import healthcontent.language.ReaderLanguage;
import healthcontent.representation.outline.Words;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the feed of what was found. */
@Singleton
class FeedMaker {

    private static final String NAME = "Health Content";
    private static final String URN = "urn:uuid:";
    private static final String PAGE_TYPE = "text/html";

    private final ServiceTexts texts;
    private final Clock clock;

    FeedMaker(ServiceTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The feed that answers a request.
     *
     * @param origin of the links, or empty where it is not known: then they are paths
     */
    Feed make(
            KnowledgeRequest request,
            ResponseType type,
            ReaderLanguage reader,
            List<FoundDocument> found,
            String origin) {
        List<FeedAuthor> author =
                List.of(new FeedAuthor(FeedText.bare(NAME), origin.isEmpty() ? null : FeedText.bare(origin)));
        Instant updated = found.stream()
                .map(FoundDocument::updatedAt)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return new Feed(
                reader.tag(),
                FeedText.plain(NAME),
                FeedText.bare(URN + UUID.randomUUID()),
                FeedText.bare(updated.toString()),
                author,
                List.of(new FeedLink(origin + self(request), "self", type.mediaType(), null, null)),
                request.told(),
                found.stream()
                        .map(document -> entry(document, request, reader, author, origin))
                        .toList());
    }

    private FeedEntry entry(
            FoundDocument document,
            KnowledgeRequest request,
            ReaderLanguage reader,
            List<FeedAuthor> author,
            String origin) {
        String section = request.topic()
                .section()
                .map(key -> ": " + Words.in(document.language()).of(key))
                .orElse("");
        String place = request.topic().section().map(key -> "#" + key).orElse("");
        String title = document.name() + section;
        String page = origin + "/" + document.type().value() + "s/" + document.slug() + "?lang=" + reader.tag() + place;
        return new FeedEntry(
                document.language(),
                FeedText.plain(title),
                FeedText.bare(id(document, request.topic())),
                FeedText.bare(document.updatedAt().toString()),
                author,
                List.of(new FeedLink(page, "alternate", PAGE_TYPE, document.language(), title)),
                categories(document, request),
                FeedText.html(EntryHtml.of(document, texts.emergencyAdvice(document.language()))));
    }

    /**
     * The same for every revision: of the release that brought the first one, which makes it different from that of any
     * other service, and of what the entry is.
     */
    private static String id(FoundDocument document, Topic topic) {
        String name = String.join(
                "/",
                document.firstRelease(),
                document.type().value(),
                document.slug(),
                document.language(),
                topic.section().orElse(""));
        return URN + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static List<FeedCategory> categories(FoundDocument document, KnowledgeRequest request) {
        List<FeedCategory> categories = new ArrayList<>();
        if (document.code() == null) {
            categories.add(new FeedCategory("mainSearchCriteria.v.dn", document.name()));
        } else {
            categories.add(new FeedCategory("mainSearchCriteria.v.c", document.code()));
            request.criteria().stream()
                    .filter(criterion -> criterion.number() == document.number())
                    .flatMap(criterion -> criterion.system().stream())
                    .forEach(system -> categories.add(new FeedCategory("mainSearchCriteria.v.cs", system)));
            categories.add(new FeedCategory("mainSearchCriteria.v.dn", document.display()));
        }
        request.told().stream()
                .filter(told -> told.scheme().startsWith("subTopic."))
                .forEach(categories::add);
        return categories;
    }

    /** The request with nothing but what the answer depends on. */
    private static String self(KnowledgeRequest request) {
        return InfobuttonRequests.PATH
                + request.told().stream()
                        .map(told -> UriText.encode(told.scheme()) + "=" + UriText.encode(told.term()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}

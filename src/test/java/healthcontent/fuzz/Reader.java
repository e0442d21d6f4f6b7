package healthcontent.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.release.LiveContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Reads the content in every way that there is, and finds what the model has. */
final class Reader {

    private static final List<String> SLUGS = List.of("a", "b", "c", "x", "y", "m", "n", "nothing");
    private static final List<String> QUESTIONS = List.of("p", "q", "nothing");
    private static final String FEED = "/v1/changes";
    private static final String ORIGINAL = Model.SERVED.get(0);

    private final Service service;
    private final Model model;

    Reader(Service service, Model model) {
        this.service = service;
        this.model = model;
    }

    private LiveContent content() {
        return model.content();
    }

    void readOne(RandomGenerator random) {
        String language = one(Model.SERVED, random);
        if (random.nextInt(4) == 0) {
            readQuestion(one(QUESTIONS, random), language);
        } else {
            read(one(List.of(DocumentType.values()), random), one(SLUGS, random), language);
        }
    }

    private void read(DocumentType type, String slug, String language) {
        DocumentId original = new DocumentId(type, slug, ORIGINAL);
        DocumentId translation = new DocumentId(type, slug, language);
        Exchange exchange =
                service.read(Exchange.Request.get("/v1/" + type.value() + "s/" + slug + "?lang=" + language));
        if (content().revision(original) == 0) {
            assertEquals(404, exchange.status(), original + " was never published");
        } else if (!content().isLive(original)) {
            assertEquals(410, exchange.status(), original + " is withdrawn");
            assertEquals(
                    content().reason(original),
                    Optional.of(Service.json(exchange).path("reason").asText()));
        } else {
            DocumentId shown = content().isLive(translation) ? translation : original;
            JsonNode found = Service.json(exchange);
            assertEquals(200, exchange.status(), original + " is live");
            assertEquals(shown.language(), found.path("language").asText(), "the language of " + shown);
            assertEquals(content().name(shown), Optional.of(found.path("name").asText()), "the name of " + shown);
        }
    }

    private void readQuestion(String slug, String language) {
        Set<String> there = content().faqsIn(List.of(language)).stream()
                .filter(row -> row.startsWith(language + " " + slug + " "))
                .collect(Collectors.toCollection(TreeSet::new));
        Exchange exchange = service.read(Exchange.Request.get("/v1/faqs/" + slug + "?lang=" + language));
        if (there.isEmpty()) {
            assertTrue(Set.of(404, 410).contains(exchange.status()), "No condition has the question " + slug);
        } else {
            assertEquals(200, exchange.status(), "A condition has the question " + slug);
            JsonNode found = Service.json(exchange);
            assertEquals(
                    there,
                    Set.of(language + " " + slug + " " + found.path("language").asText() + " "
                            + found.at("/condition/slug").asText()));
        }
    }

    void readList(RandomGenerator random) {
        readList(
                one(List.of(DocumentType.values()), random),
                one(Model.SERVED, random),
                1 + random.nextInt(3),
                random.nextBoolean() ? "&sort=-updatedAt" : "");
    }

    /** All pages of a list, in any order, hold what is visible. */
    private void readList(DocumentType type, String language, int limit, String sort) {
        Set<String> listed = new TreeSet<>();
        String first = "/v1/" + type.value() + "s?lang=" + language + "&limit=" + limit + sort;
        Optional<String> next = Optional.of(first);
        while (next.isPresent()) {
            Exchange exchange = service.read(Exchange.Request.get(next.get()));
            assertEquals(200, exchange.status());
            JsonNode page = Service.json(exchange);
            assertTrue(page.path("data").size() <= limit, "No page is longer than asked for");
            page.path("data")
                    .forEach(item -> assertTrue(listed.add(item.path("slug").asText()), "Each item comes once"));
            next = Optional.ofNullable(page.at("/page/nextCursor").textValue())
                    .map(cursor -> first + "&cursor=" + cursor);
        }
        assertEquals(visible(type, language), listed, "what is listed of " + type + " in " + language);
    }

    private Set<String> visible(DocumentType type, String language) {
        return content().visibleIn(List.of(language)).stream()
                .map(row -> row.split(" ", -1))
                .filter(row -> row[1].equals(type.value()))
                .map(row -> row[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The feed from its beginning has every document at its newest change. */
    void readFeed(RandomGenerator random) {
        readFeed(1 + random.nextInt(5));
    }

    private void readFeed(int limit) {
        Set<String> fed = new TreeSet<>();
        String after = "";
        JsonNode page;
        do {
            page = Service.json(service.send(Exchange.Request.get("/v1/changes?limit=" + limit + after), 200));
            for (JsonNode change : page.path("data")) {
                fed.add(change(change));
            }
            after = "&after=" + page.at("/page/cursor").asText();
        } while (!page.path("data").isEmpty());
        assertEquals(content().documents(), fed, "what the feed tells");
    }

    /** A stream that breaks off once, and goes on after the last event that came, tells the same. */
    void followFeed(RandomGenerator random) {
        int all = content().documents().size();
        int before = random.nextInt(all);
        List<Map.Entry<String, JsonNode>> events = new ArrayList<>(service.follow(Exchange.Request.get(FEED), before));
        Exchange.Request rest = Exchange.Request.get(FEED);
        events.addAll(service.follow(
                before == 0
                        ? rest
                        : rest.with("Last-Event-ID", events.get(before - 1).getKey()),
                all - before));
        Set<String> told = new TreeSet<>();
        events.forEach(event -> assertTrue(told.add(change(event.getValue())), "Each change comes once"));
        assertEquals(content().documents(), told, "what the stream tells");
    }

    private static String change(JsonNode change) {
        return String.join(
                " ",
                change.path("type").asText(),
                change.path("slug").asText(),
                change.path("language").asText(),
                change.path("revision").asText(),
                change.path("op").asText());
    }

    void readSource(RandomGenerator random) {
        DocumentId id = new DocumentId(
                one(List.of(DocumentType.values()), random), one(SLUGS, random), one(Model.SERVED, random));
        int revision = content().revision(id);
        Exchange exchange = service.read(Service.asEditor(Exchange.Request.get(Run.source(id))));
        assertEquals(revision == 0 ? 404 : 200, exchange.status(), id + " is at revision " + revision);
        if (revision > 0) {
            JsonNode source = Service.json(exchange);
            assertEquals(Optional.of("\"" + revision + "\""), exchange.header("ETag"));
            assertEquals(revision, source.path("revision").asInt());
            assertEquals(content().isLive(id), source.has("content"), id + " is live");
            int earlier = 1 + random.nextInt(revision);
            service.send(
                    Service.asEditor(Exchange.Request.get(Run.source(id).replace("?", "/revisions/" + earlier + "?"))),
                    200);
        }
    }

    void readEverything() {
        readFeed(100);
        for (String language : Model.SERVED) {
            for (DocumentType type : DocumentType.values()) {
                readList(type, language, 100, "");
                SLUGS.forEach(slug -> read(type, slug, language));
            }
            QUESTIONS.forEach(slug -> readQuestion(slug, language));
        }
    }

    private static <T> T one(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}

package healthcontent.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job for WordPress, with posts as its REST API has them (wp/v2). */
@QuarkusTest
class WordPressJobTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Less than is asked for, so that few posts take several pages. */
    private static final int PAGE = 2;

    @TestHTTPResource
    URI service;

    @Inject
    TestContent content;

    @TempDir
    Path folder;

    private final Map<Integer, Post> posts = new TreeMap<>();
    private String site = "https://site.example/";
    private StandIn wordPress;
    private CmsJob job;

    private record Post(
            int id, String slug, String title, String html, String modified, String status, boolean secret) {

        Post with(String newSlug, String newTitle, String newModified, String newStatus) {
            return new Post(id, newSlug, newTitle, html, newModified, newStatus, secret);
        }
    }

    @BeforeEach
    void begin() throws IOException {
        content.clear();
        wordPress = new StandIn(this::wordPress);
        job = new CmsJob(
                CmsJob.JOBS.resolve("wordpress.mjs"),
                service,
                folder,
                Map.of("WORDPRESS_URL", wordPress.address().toString()));
    }

    @AfterEach
    void end() {
        wordPress.close();
        assertEquals(List.of(), wordPress.failures);
    }

    @Test
    void publishedPostsBecomeConditionsOfWhichEachNamesItsPost() throws Exception {
        for (int id = 1; id <= 5; id++) {
            publish(id, "condition-" + id, "Condition &amp; " + id, "2026-11-0" + id + "T10:00:00");
        }
        publish(6, "draft", "Draft", "2026-11-06T10:00:00");
        posts.put(6, posts.get(6).with("draft", "Draft", "2026-11-06T10:00:00", "draft"));

        run(0);

        assertEquals(5, live().size(), () -> live().toString());
        assertEquals("condition/condition-1/en published 1 - - Condition & 1", live().get(0));
        assertEquals(List.of("Condition & 1 https://site.example/condition-1"), content.rows("""
                        select sources -> 0 ->> 'title', sources -> 0 ->> 'url'
                          from condition where slug = 'condition-1' and reader_language = 'en\'"""));
        assertEquals(
                "Nothing has changed.", run(0).out().lines().reduce((a, b) -> b).orElseThrow());
    }

    @Test
    void anEditedPostIsReadAgainAndNoOther() throws Exception {
        publish(1, "gout", "Gout", "2026-11-01T10:00:00");
        publish(2, "asthma", "Asthma", "2026-11-02T10:00:00");
        run(0);

        publish(1, "gout", "Gouty arthritis", "2026-11-03T10:00:00");
        List<String> imported = run(0).out()
                .lines()
                .filter(line -> line.startsWith("imported"))
                .map(line -> line.replaceAll("imported +|: .*", ""))
                .sorted()
                .toList();

        assertEquals(
                List.of(
                        "condition/asthma/en published 1 - - Asthma",
                        "condition/gout/en published 2 - - Gouty arthritis"),
                live());
        assertEquals(
                List.of("https://site.example/asthma", "https://site.example/gout"),
                imported,
                "the post of the newest second that was known is read once more");
    }

    @Test
    void postsThatAreUnpublishedOrDeletedAreWithdrawnAndTheirCausesStay() throws Exception {
        publish(1, "gout", "Gout", "2026-11-01T10:00:00", cause("Crystals"));
        publish(2, "asthma", "Asthma", "2026-11-02T10:00:00", cause("Dust"));
        publish(3, "hives", "Hives", "2026-11-02T10:00:00", cause("Dust"));
        run(0);

        posts.put(1, posts.get(1).with("gout", "Gout", "2026-11-03T10:00:00", "draft"));
        posts.remove(2);
        run(0);

        assertEquals(
                List.of(
                        "cause/crystals/en published 1 - - Crystals",
                        "cause/dust/en published 1 - - Dust",
                        "condition/asthma/en withdrawn 2 editorial - -",
                        "condition/gout/en withdrawn 2 editorial - -",
                        "condition/hives/en published 1 - - Hives"),
                live());
    }

    @Test
    void anEditedPostKeepsTheCauseThatCameWithIt() throws Exception {
        publish(1, "gout", "Gout", "2026-11-01T10:00:00", cause("Crystals"));
        run(0);
        publish(1, "gout", "Gouty arthritis", "2026-11-02T10:00:00", cause("Crystals"));
        run(0);

        assertEquals(
                List.of(
                        "cause/crystals/en published 1 - - Crystals",
                        "condition/gout/en published 2 - - Gouty arthritis"),
                live());
    }

    @Test
    void aRenamedPostLeavesItsOldSlugSupersededByTheNew() throws Exception {
        publish(1, "gout", "Gout", "2026-11-01T10:00:00");
        run(0);
        posts.put(1, posts.get(1).with("gouty-arthritis", "Gout", "2026-11-02T10:00:00", "publish"));
        run(0);

        assertEquals(
                List.of(
                        "condition/gout/en withdrawn 2 superseded gouty-arthritis -",
                        "condition/gouty-arthritis/en published 1 - - Gout"),
                live());
    }

    @Test
    void aPostThatWasScheduledIsFoundThoughItWasModifiedLongAgo() throws Exception {
        publish(1, "gout", "Gout", "2026-11-05T10:00:00");
        run(0);
        publish(2, "asthma", "Asthma", "2026-11-01T10:00:00");
        run(0);

        assertTrue(live().contains("condition/asthma/en published 1 - - Asthma"), () -> live().toString());
    }

    @Test
    void aPostWhoseAddressIsNotOneOfHttpsIsPublishedWithoutItAndTheJobSaysSo() throws Exception {
        site = "http://site.example/";
        publish(1, "gout", "Gout", "2026-11-01T10:00:00");

        String out = run(0).out();

        assertTrue(out.contains("no address http://site.example/gout"), out);
        assertEquals(List.of("condition/gout/en published 1 - - Gout"), live());
    }

    @Test
    void aPostWithAPasswordIsNotPublished() throws Exception {
        posts.put(1, new Post(1, "gout", "Gout", "", "2026-11-01T10:00:00", "publish", true));
        run(0);

        assertEquals(List.of(), live());
    }

    private static String cause(String name) {
        return "<h2>Causes</h2><ul><li>" + name + ": it irritates.</li></ul>";
    }

    private void publish(int id, String slug, String title, String modified) {
        publish(id, slug, title, modified, "");
    }

    private void publish(int id, String slug, String title, String modified, String more) {
        String html = "<p>Of " + slug + ".</p>" + more;
        posts.put(id, new Post(id, slug, title, html, modified, "publish", false));
    }

    private CmsJob.Result run(int exitCode) throws Exception {
        CmsJob.Result result = job.run();
        assertEquals(exitCode, result.exitCode(), result::toString);
        return result;
    }

    private List<String> live() {
        return LiveDocuments.in(content);
    }

    private StandIn.Answer wordPress(StandIn.Request request) {
        String collection = "/wp-json/wp/v2/posts";
        if (request.path().equals(collection)) {
            return list(request);
        }
        Post post = posts.get(Integer.parseInt(request.path().substring(collection.length() + 1)));
        if (post == null) {
            return StandIn.Answer.json(404, JSON.createObjectNode().put("code", "rest_post_invalid_id"));
        }
        return post.status().equals("publish")
                ? StandIn.Answer.json(200, shown(post, request.query("_fields")))
                : StandIn.Answer.json(401, JSON.createObjectNode().put("code", "rest_forbidden"));
    }

    private StandIn.Answer list(StandIn.Request request) {
        String after = request.query("modified_after");
        List<Post> all = posts.values().stream()
                .filter(post -> post.status().equals("publish"))
                .filter(post -> after.isEmpty() || instant(post).isAfter(Instant.parse(after)))
                .toList();
        int page = Integer.parseInt(request.query("page"));
        int pages = (all.size() + PAGE - 1) / PAGE;
        if (page > Math.max(1, pages) || Integer.parseInt(request.query("per_page")) > 100) {
            return StandIn.Answer.json(400, JSON.createObjectNode().put("code", "rest_post_invalid_page_number"));
        }
        ArrayNode shown = JSON.createArrayNode();
        all.stream()
                .skip((long) (page - 1) * PAGE)
                .limit(PAGE)
                .forEach(post -> shown.add(shown(post, request.query("_fields"))));
        return StandIn.Answer.json(200, shown)
                .with("X-WP-Total", "" + all.size())
                .with("X-WP-TotalPages", "" + pages);
    }

    private static Instant instant(Post post) {
        return LocalDateTime.parse(post.modified()).toInstant(ZoneOffset.UTC);
    }

    private ObjectNode shown(Post post, String fields) {
        ObjectNode shown = JSON.createObjectNode()
                .put("id", post.id())
                .put("slug", post.slug())
                .put("status", post.status())
                .put("link", site + post.slug())
                .put("modified_gmt", post.modified());
        shown.putObject("title").put("rendered", post.title());
        shown.putObject("content").put("rendered", post.html()).put("protected", post.secret());
        shown.putArray("categories");
        return shown.retain(List.of(fields.split(",", -1)));
    }
}

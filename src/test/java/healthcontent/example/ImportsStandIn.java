package healthcontent.example;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service, yet with imports as its contract has them: of an article, the heading is the name, the first paragraph
 * the summary, and {@code Cause: …} a cause, which does not come again once it is live.
 */
final class ImportsStandIn implements StandIn.Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT = """
            {"sentences": {"placed": 2, "unplaced": 1}, "unread": [], "articles": [{
               "sections": [{"heading": "", "to": ["/documents/0/content/summary"]}],
               "unplaced": [{"text": "See below.", "reason": "heading-without-text"}]}],
             "findings": [{"level": "warning", "name": "possible-red-flag", "message": "It says: at once."}]}""";

    private static final Pattern HEADING = Pattern.compile("(?s)<h1>(.*?)</h1>.*?<p>(.*?)</p>");
    private static final Pattern CAUSE = Pattern.compile("Cause: (\\w+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;

    ImportsStandIn(URI service) {
        this.service = service;
    }

    @Override
    public StandIn.Answer answer(StandIn.Request request) throws IOException, InterruptedException {
        return request.path().equals("/v1/sync/imports") ? imported(request) : passedOn(request);
    }

    private StandIn.Answer imported(StandIn.Request request) throws IOException, InterruptedException {
        String article = request.body().replace("&amp;", "&");
        Matcher heading = HEADING.matcher(article);
        if (!heading.find() || !request.headers().get("Content-type").startsWith("text/html")) {
            return StandIn.Answer.json(422, JSON.createObjectNode().put("detail", "No article."));
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.set("report", JSON.readTree(REPORT));
        ArrayNode documents =
                answer.putObject("bundle").put("title", heading.group(1)).putArray("documents");
        ObjectNode condition = document(documents, request, "condition", request.query("slug"), heading.group(1));
        condition.put("extent", "brief").put("summary", heading.group(2)).put("disclaimer", "No medical advice.");
        Matcher cause = CAUSE.matcher(article);
        if (cause.find()) {
            condition.putArray("causes").addObject().put("cause", cause.group(1));
            if (passed("GET", "/v1/causes/" + cause.group(1), Map.of(), "").statusCode() == 404) {
                document(documents, request, "cause", cause.group(1), cause.group(1));
            }
        }
        return StandIn.Answer.json(200, answer);
    }

    private static ObjectNode document(
            ArrayNode documents, StandIn.Request request, String type, String slug, String name) {
        ObjectNode content = documents
                .addObject()
                .put("type", type)
                .put("slug", slug)
                .put("language", request.query("lang"))
                .putObject("content");
        content.put("name", name).putObject("review").put("status", "unreviewed");
        content.putArray("sources")
                .addObject()
                .put("title", request.query("sourceTitle"))
                .put("url", request.query("sourceUrl"));
        return content;
    }

    private StandIn.Answer passedOn(StandIn.Request request) throws IOException, InterruptedException {
        StringBuilder path = new StringBuilder(request.path());
        request.query()
                .forEach((name, value) -> path.append(path.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value));
        HttpResponse<String> answer = passed(request.method(), path.toString(), request.headers(), request.body());
        String mediaType = answer.headers().firstValue("Content-Type").orElse("text/plain");
        return new StandIn.Answer(answer.statusCode(), Map.of("Content-Type", mediaType), answer.body());
    }

    private HttpResponse<String> passed(String method, String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        for (String name : new String[] {"Authorization", "Content-type", "Idempotency-key"}) {
            if (headers.containsKey(name)) {
                request.header(name, headers.get(name));
            }
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

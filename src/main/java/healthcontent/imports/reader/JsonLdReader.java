package healthcontent.imports.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.imports.article.Article;
import healthcontent.imports.rule.Words;
import java.util.List;
import java.util.Optional;

/** JSON-LD of schema.org: a condition, a page about one, questions with answers; pages of the NHS website are such. */
final class JsonLdReader implements Reader {

    private static final int DEEPEST = 64;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    @Override
    public List<Article> read(String text, Words words) {
        JsonNode tree = parse(text);
        JsonLdPage page = new JsonLdPage();
        page.read(tree);
        if (page.isEmpty()) {
            throw new Unreadable("It is JSON without a page, a condition or a question of schema.org.");
        }
        return List.of(page.article());
    }

    /** What a page of HTML says of itself, in all of its scripts; null where that is nothing of health. */
    static Article embedded(List<String> scripts) {
        JsonLdPage page = new JsonLdPage();
        for (String json : scripts) {
            Format.JSON.check(json);
            tree(json).ifPresent(page::readMedical);
        }
        return page.isEmpty() ? null : page.article();
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return Optional.of(parse(json));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new Unreadable(
                    "It is not well-formed JSON of at most %d levels, near line %d.".formatted(DEEPEST, line));
        }
    }
}

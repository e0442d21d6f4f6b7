package healthcontent.imports.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.imports.article.Article;
import healthcontent.imports.article.Block;
import healthcontent.imports.rule.Words;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns articles into drafts. */
public final class Drafts {

    private final Words words;
    private final Batch batch;

    /** Drafts of one import. */
    public Drafts(Words words, Batch batch) {
        this.words = words;
        this.batch = batch;
    }

    /**
     * What the sender says of the source; each empty where it says nothing.
     *
     * @param slug of the condition
     */
    public record Asked(String slug, String title, String publisher, String url, String licence) {

        /** The same for several articles: slug and title are those of each. */
        public Asked ofMany() {
            return new Asked("", "", publisher, "", licence);
        }

        /** Nothing is said. */
        public static final Asked NOTHING = new Asked("", "", "", "", "");
    }

    /** An article whose name and slug are known, so that others of its import can refer to it. */
    public record Named(Article article, ConditionName name, String slug, Asked asked) {}

    /** Gives the condition of an article its name and slug. */
    public Named named(Article article, Asked asked) {
        ConditionName name = ConditionName.of(article, words);
        Named unnamed = new Named(article, name, "", asked);
        return new Named(article, name, batch.conditionSlug(name.name(), asked.slug(), sources(unnamed)), asked);
    }

    /** Makes the documents of an article, and tells what became of its texts. */
    public Notes draft(Named named) {
        return new ConditionDraft(named, words, batch).draft();
    }

    /** Review and sources: no draft is reviewed, and all name where they come from. */
    static void addProvenance(DocumentDraft draft, ArrayNode sources) {
        draft.content().putObject("review").put("status", "unreviewed");
        draft.content().set("sources", sources.deepCopy());
    }

    /** The source of an article, as the sender or the article itself names it. */
    static ArrayNode sources(Named named) {
        Asked asked = named.asked();
        Article.Source said = named.article().source();
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        Block title = named.article().title();
        put(
                source,
                "title",
                asked.title(),
                title == null ? "" : title.text(),
                named.name().name());
        put(source, "publisher", asked.publisher(), said.publisher());
        put(source, "reviewedBy", said.reviewer());
        String url = asked.url().isEmpty() ? said.url() : asked.url();
        if (url.matches("https://[^\\s/?#]+([/?#][!-~]*)?") && isUri(url) && url.length() <= 2000) {
            source.put("url", url);
        }
        put(source, "licence", asked.licence(), said.licence());
        return JsonNodeFactory.instance.arrayNode().add(source);
    }

    /** What the article says of its source and the source is without, by property. */
    static Map<String, String> gaps(Named named, JsonNode source) {
        Article.Source said = named.article().source();
        Map<String, String> gaps = new LinkedHashMap<>();
        gaps.put("publisher", said.publisher());
        gaps.put("reviewedBy", said.reviewer());
        gaps.put("url", said.url());
        gaps.put("licence", said.licence());
        gaps.entrySet().removeIf(gap -> gap.getValue().isEmpty() || source.has(gap.getKey()));
        return gaps;
    }

    private static boolean isUri(String url) {
        try {
            return URI.create(url).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void put(ObjectNode source, String property, String... candidates) {
        for (String candidate : candidates) {
            if (FittingText.isName(candidate)) {
                source.put(property, candidate);
                return;
            }
        }
    }
}

package healthcontent.imports.reader;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.imports.article.Article;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.LeftOut;
import healthcontent.imports.article.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what a tree of JSON-LD says, in its order. */
final class JsonLdPage {

    private static final int DEEPEST_HEADING = 6;

    private static final Set<String> CONDITIONS =
            Set.of("MedicalCondition", "InfectiousDisease", "MedicalSignOrSymptom", "MedicalSign", "MedicalSymptom");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> names = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private Block title;
    private String name = "";
    private String publisher = "";
    private String url = "";
    private String licence = "";
    private String reviewer = "";

    JsonLdPage() {}

    boolean isEmpty() {
        return blocks.isEmpty() && name.isEmpty();
    }

    Article article() {
        return new Article(
                "schema.org",
                name,
                names,
                title,
                blocks,
                leftOut,
                new Article.Source(publisher, url, licence, reviewer));
    }

    /** Reads a tree whatever it is about. */
    void read(JsonNode tree) {
        roots(tree, "", (node, path) -> page(node, path, 1));
    }

    /** Reads what in a tree is of health; the rest says of the page what its HTML says. */
    void readMedical(JsonNode tree) {
        roots(tree, "", (node, path) -> {
            if (isCondition(node) || isType(node, "FAQPage") || isType(node, "MedicalWebPage")) {
                page(node, path, 1);
            }
        });
    }

    private interface Visitor {
        void visit(JsonNode node, String path);
    }

    private static void roots(JsonNode tree, String path, Visitor visitor) {
        if (tree.isArray()) {
            for (int i = 0; i < tree.size(); i++) {
                roots(tree.get(i), path + "/" + i, visitor);
            }
        } else if (tree.path("@graph").isArray()) {
            roots(tree.path("@graph"), path + "/@graph", visitor);
        } else if (tree.isObject()) {
            visitor.visit(tree, path);
        }
    }

    private static boolean isType(JsonNode node, String type) {
        JsonNode types = node.path("@type");
        for (JsonNode each : types.isArray() ? types : List.of(types)) {
            if (each.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCondition(JsonNode node) {
        return CONDITIONS.stream().anyMatch(type -> isType(node, type));
    }

    private void page(JsonNode node, String path, int level) {
        if (isCondition(node)) {
            condition(node, path);
            return;
        }
        if (isType(node, "Question")) {
            question(node, path, level);
            return;
        }
        source(node);
        heading(node, path, level);
        if (node.path("about").isObject()) {
            about(node.path("about"), path + "/about");
        }
        for (String text : List.of("description", "text", "articleBody")) {
            html(node.path(text), path + "/" + text);
        }
        for (String parts : List.of("mainEntity", "hasPart", "mainEntityOfPage", "subjectOf")) {
            parts(node.path(parts), path + "/" + parts, level + 1);
        }
    }

    private void parts(JsonNode parts, String path, int level) {
        if (parts.isArray()) {
            for (int i = 0; i < parts.size(); i++) {
                parts(parts.get(i), path + "/" + i, level);
            }
        } else if (parts.isObject()) {
            page(parts, path, Math.min(level, DEEPEST_HEADING));
        }
    }

    private void heading(JsonNode node, String path, int level) {
        String key = node.path("headline").asText().isBlank() ? "name" : "headline";
        String text = node.path(key).asText();
        String aspect = HealthAspects.of(node.path("hasHealthAspect"));
        if (level == 1 && title == null) {
            title = text.isBlank() ? null : Block.heading(1, text, Place.path(path + "/" + key));
        } else if ((key.equals("headline") && !text.isBlank()) || !aspect.isEmpty()) {
            blocks.add(Block.heading(Math.max(level, 2), text, aspect, Place.path(path + "/" + key)));
        } else if (!text.isBlank()) {
            boolean isLabel = node.path("text").asText().isBlank() && !text.equals("section heading");
            if (isLabel) {
                blocks.add(Block.heading(Math.max(level, 2), text, Place.path(path + "/" + key)));
            } else {
                leftOut.add(LeftOut.of(text, Place.path(path + "/" + key), "name-of-a-module"));
            }
        }
    }

    private void source(JsonNode node) {
        publisher = first(
                publisher,
                node.path("publisher").path("name"),
                node.path("author").path("name"));
        url = first(url, node.path("url"));
        licence = first(licence, node.path("license"));
        reviewer = first(reviewer, node.path("reviewedBy").path("name"));
    }

    private static String first(String known, JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            if (known.isEmpty() && candidate.isTextual()) {
                return candidate.asText();
            }
        }
        return known;
    }

    private void about(JsonNode about, String path) {
        if (isCondition(about)) {
            condition(about, path);
        }
    }

    private void condition(JsonNode node, String path) {
        if (name.isEmpty()) {
            name = node.path("name").asText();
        }
        if (title == null && !name.isEmpty()) {
            title = Block.heading(1, name, Place.path(path + "/name"));
        }
        each(
                node.path("alternateName"),
                path + "/alternateName",
                (value, at) -> names.add(Block.item("", value.asText(), Place.path(at))));
        source(node);
        HealthAspects.OF_PROPERTIES.forEach(
                (property, aspect) -> property(node.path(property), path + "/" + property, aspect));
        parts(node.path("mainEntity"), path + "/mainEntity", 2);
        parts(node.path("subjectOf"), path + "/subjectOf", 2);
    }

    private void property(JsonNode value, String path, String aspect) {
        if (value.isMissingNode() || (value.isEmpty() && !value.isTextual())) {
            return;
        }
        if (!aspect.isEmpty()) {
            blocks.add(new Block(Block.Kind.HEADING, 2, "", "", List.of(), aspect, Place.path(path)));
        }
        each(value, path, (item, at) -> {
            if (item.isTextual()) {
                html(item, at);
            } else if (item.isObject()) {
                Block block = Block.item(plain(item.path("name")), plain(item.path("description")), Place.path(at));
                blocks.add(block.text().isEmpty() ? Block.item("", block.label(), block.place()) : block);
            }
        });
    }

    private static String plain(JsonNode text) {
        return String.join(
                " ",
                HtmlBlocks.ofFragment(text.asText()).blocks().stream()
                        .flatMap(block -> block.texts().stream())
                        .toList());
    }

    private static void each(JsonNode value, String path, Visitor visitor) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                visitor.visit(value.get(i), path + "/" + i);
            }
        } else if (!value.isMissingNode()) {
            visitor.visit(value, path);
        }
    }

    private void question(JsonNode node, String path, int level) {
        blocks.add(Block.heading(Math.max(level, 2), plain(node.path("name")), "question", Place.path(path + "/name")));
        html(node.path("acceptedAnswer").path("text"), path + "/acceptedAnswer/text");
    }

    private void html(JsonNode text, String path) {
        if (text.isTextual()) {
            HtmlBlocks inner = HtmlBlocks.ofFragment(text.asText());
            inner.blocks().forEach(block -> blocks.add(block.within(path)));
            inner.leftOut().forEach(left -> leftOut.add(new LeftOut(left.text(), Place.path(path), left.reason())));
        }
    }
}

package healthcontent.imports.draft;

import healthcontent.imports.article.Article;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.Place;
import healthcontent.imports.rule.Headings;
import healthcontent.imports.rule.Labels;
import healthcontent.imports.rule.NameKey;
import healthcontent.imports.rule.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a condition is called, and by which rule.
 *
 * @param from where the name stands; the beginning of the file where it stands nowhere
 */
public record ConditionName(String name, Place from, String rule) {

    private static final int OFTEN = 2;

    private static final String UNKNOWN = "Condition";

    /** The name that the format has; else what several headings name; else what the title does, or the title. */
    static ConditionName of(Article article, Words words) {
        Place begin = article.title() == null ? Place.line(1) : article.title().place();
        if (FittingText.isName(article.name())) {
            return new ConditionName(article.name(), begin, "name-of-the-format");
        }
        Headings headings = new Headings(words);
        String title = article.title() == null ? "" : article.title().text();
        Optional<String> ofTitle = headings.topic(title).filter(FittingText::isName);
        return ofHeadings(article, headings)
                .or(() -> ofTitle.map(topic -> new ConditionName(topic, begin, "name-in-title")))
                .or(() -> Optional.of(Labels.name(title.replaceFirst("\\s*(?:[|:]|\\s[–—-]\\s).*$", "")))
                        .filter(FittingText::isName)
                        .map(name -> new ConditionName(name, begin, "title-as-name")))
                .or(() -> first(article))
                .orElse(new ConditionName(UNKNOWN, begin, "no-name-found"));
    }

    private static Optional<ConditionName> ofHeadings(Article article, Headings headings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, ConditionName> names = new LinkedHashMap<>();
        for (Block block : article.blocks()) {
            if (block.is(Block.Kind.HEADING)) {
                headings.topic(block.text()).filter(FittingText::isName).ifPresent(topic -> {
                    String key = NameKey.of(topic);
                    counts.merge(key, 1, Integer::sum);
                    names.putIfAbsent(key, new ConditionName(topic, block.place(), "name-in-headings"));
                });
            }
        }
        String most = "";
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() >= OFTEN && count.getValue() > counts.getOrDefault(most, 0)) {
                most = count.getKey();
            }
        }
        return Optional.ofNullable(names.get(most));
    }

    private static Optional<ConditionName> first(Article article) {
        return article.blocks().stream()
                .filter(block -> block.is(Block.Kind.HEADING) && FittingText.isName(block.text()))
                .findFirst()
                .map(block -> new ConditionName(Labels.name(block.text()), block.place(), "first-heading-as-name"))
                .filter(name -> FittingText.isName(name.name()));
    }
}

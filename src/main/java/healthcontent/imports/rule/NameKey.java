package healthcontent.imports.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What names of the same thing have in common, such as {@code Kidney disease} and {@code kidney diseases}. */
public final class NameKey {

    private static final List<String> NO_PLURAL = List.of("ss", "us", "is");

    private NameKey() {}

    /** The key of a name: its words, folded and each without the s of a plural. */
    public static String of(String name) {
        return Arrays.stream(Phrases.folded(name).strip().split(" ", -1))
                .map(NameKey::singular)
                .collect(Collectors.joining(" "));
    }

    private static String singular(String word) {
        boolean isPlural =
                word.length() > 3 && word.endsWith("s") && NO_PLURAL.stream().noneMatch(word::endsWith);
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }

    /** A name as a part of an address: a to z, digits and single hyphens; empty where it has none of these. */
    public static String slug(String name, int most) {
        String folded = Phrases.folded(name.replaceAll("['’]", "")).strip();
        StringBuilder slug = new StringBuilder();
        for (String word : folded.replaceAll("[^a-z0-9]+", " ").strip().split(" ", -1)) {
            if (!word.isEmpty()) {
                boolean fits = slug.length() + 1 + word.length() <= most;
                if (!fits) {
                    break;
                }
                slug.append(slug.isEmpty() ? "" : "-").append(word);
            }
        }
        return slug.toString();
    }
}

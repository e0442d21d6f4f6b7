package healthcontent.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An article that is made by chance, as text, Markdown and HTML. Each of its sentences is in it once. */
final class RandomArticle {

    private static final List<String> HEADINGS = List.of(
            "Causes of %s",
            "Symptoms",
            "What is %s?",
            "Treatment for %s",
            "How to prevent %s",
            "Diagnosis",
            "Outlook",
            "When to see a doctor",
            "FAQ",
            "Something else",
            "Conditions associated with %s",
            "%s vs. another thing",
            "Can it be worse?",
            "Living with %s",
            "Risk factors",
            "Complications: what may follow");

    private static final List<String> ODD = List.of(
            "café",
            "naïve",
            "“quoted”",
            "10 %",
            "3.5 mg",
            "α-blockers",
            "don’t",
            "e.g. this",
            "Dr. Example",
            "AT&T",
            "(in brackets)",
            "half—dash",
            "日本",
            "x2",
            "immediately",
            "U.S. people");

    private final Random random;
    private final List<String> sentences = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder html = new StringBuilder("<!DOCTYPE html><html><body>");
    private int words;

    RandomArticle(long seed) {
        this.random = new Random(seed);
        String name = "Ailment " + seed;
        heading(1, name);
        paragraphs();
        for (int i = random.nextInt(7); i >= 0; i--) {
            heading(
                    2,
                    HEADINGS.get(random.nextInt(HEADINGS.size())).formatted(name)
                            + (random.nextBoolean() ? "" : " " + word()));
            content();
            for (int j = random.nextInt(3); j > 0; j--) {
                heading(3, random.nextBoolean() ? capital(word()) + " " + word() : "Why " + word() + "?");
                content();
            }
        }
        html.append("</body></html>");
    }

    List<String> sentences() {
        return sentences;
    }

    String text() {
        return text.toString();
    }

    String markdown() {
        return markdown.toString();
    }

    String html() {
        return html.toString();
    }

    private void content() {
        switch (random.nextInt(5)) {
            case 0 -> list();
            case 1 -> paragraphs();
            case 2 -> table();
            default -> {
                paragraphs();
                list();
                paragraphs();
            }
        }
    }

    private void heading(int level, String heading) {
        sentences.add(heading);
        text.append(heading).append("\n\n");
        markdown.append("#".repeat(level)).append(' ').append(heading).append("\n\n");
        html.append("<h%d>%s</h%d>\n".formatted(level, escaped(heading), level));
    }

    private void paragraphs() {
        for (int i = random.nextInt(3); i > 0; i--) {
            StringBuilder paragraph = new StringBuilder();
            for (int j = random.nextInt(4); j >= 0; j--) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence());
            }
            text.append(paragraph).append("\n\n");
            markdown.append(paragraph).append("\n\n");
            html.append(random.nextBoolean() ? "<p>" : "<div>")
                    .append(escaped(paragraph.toString()))
                    .append("</p></div>\n");
        }
    }

    private void list() {
        html.append("<ul>");
        for (int i = random.nextInt(5); i >= 0; i--) {
            String name = capital(word()) + (random.nextBoolean() ? " " + word() : "");
            String said = random.nextInt(4) == 0 ? "" : sentence();
            boolean isNamed = said.isEmpty() || random.nextBoolean();
            if (isNamed) {
                sentences.add(name);
            }
            String item = !isNamed ? said : said.isEmpty() ? name : name + ": " + said;
            text.append("  • ").append(item).append('\n');
            markdown.append("- ").append(item).append('\n');
            html.append("<li>").append(escaped(item)).append("</li>");
        }
        text.append('\n');
        markdown.append('\n');
        html.append("</ul>\n");
    }

    private void table() {
        html.append("<table><tr><th>");
        String left = capital(word());
        String right = capital(word());
        sentences.add(left);
        sentences.add(right);
        text.append(left).append("\n\n").append(right).append("\n\n");
        markdown.append("| ").append(left).append(" | ").append(right).append(" |\n|---|---|\n");
        html.append(left).append("</th><th>").append(right).append("</th></tr>");
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = capital(word());
            String said = sentence();
            sentences.add(name);
            text.append("- ").append(name).append(": ").append(said).append('\n');
            markdown.append("| ").append(name).append(" | ").append(said).append(" |\n");
            html.append("<tr><td>%s</td><td>%s</td></tr>".formatted(name, escaped(said)));
        }
        text.append('\n');
        markdown.append('\n');
        html.append("</table>\n");
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder(capital(word()));
        for (int i = 3 + random.nextInt(12); i > 0; i--) {
            sentence.append(' ').append(random.nextInt(8) == 0 ? ODD.get(random.nextInt(ODD.size())) : word());
        }
        sentence.append(' ').append(word()).append(".?!".charAt(random.nextInt(3)));
        sentences.add(sentence.toString());
        return sentence.toString();
    }

    /** A word that no other is a part of. */
    private String word() {
        return "w" + words++ + Integer.toString(random.nextInt(1000) + 100, 36).toLowerCase(Locale.ROOT) + "q";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

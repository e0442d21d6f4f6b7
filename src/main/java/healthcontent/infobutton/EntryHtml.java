package healthcontent.infobutton;

import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.representation.outline.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an entry says, as HTML. The markup is of this class alone: every text is escaped. Clients show it by itself, so
 * it has with it what has to be shown with the text.
 */
final class EntryHtml {

    private final Words words;
    private final StringBuilder html = new StringBuilder();

    private EntryHtml(Words words) {
        this.words = words;
    }

    /**
     * The text of an entry.
     *
     * @param emergencyAdvice in the language of the document
     */
    static String of(FoundDocument document, String emergencyAdvice) {
        EntryHtml entry = new EntryHtml(Words.in(document.language()));
        if (document.parts().isEmpty()) {
            entry.paragraph(document.summary());
        } else {
            entry.list(document.parts().stream()
                    .map(part -> labelled(part.title(), part.text()))
                    .toList());
        }
        entry.warn(document.redFlags());
        entry.paragraph(emergencyAdvice);
        entry.paragraph(entry.reviewed(document.review()));
        entry.paragraph(entry.from(document.sources()));
        entry.paragraph(document.disclaimer());
        return entry.html.toString();
    }

    private void warn(List<FoundDocument.Warning> redFlags) {
        if (!redFlags.isEmpty()) {
            html.append("<p><strong>").append(escaped(words.of("redFlags"))).append("</strong></p>");
            list(redFlags.stream()
                    .map(flag -> labelled(flag.name(), words.of("urgency", flag.urgency()) + ". " + flag.action()))
                    .toList());
        }
    }

    private String reviewed(Review review) {
        String status = words.of("review." + review.status().name().toLowerCase(Locale.ROOT));
        return Stream.of(
                                status,
                                review.reviewer() == null
                                        ? null
                                        : words.of("review.by") + " "
                                                + review.reviewer().name(),
                                review.reviewedOn() == null ? null : words.of("review.on") + " " + review.reviewedOn())
                        .filter(said -> said != null)
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String from(List<Citation> sources) {
        return sources.isEmpty()
                ? null
                : words.of("sources") + ": "
                        + sources.stream()
                                .map(source -> Stream.of(source.title(), source.publisher(), source.url())
                                        .filter(said -> said != null)
                                        .collect(Collectors.joining(", ")))
                                .collect(Collectors.joining("; "));
    }

    private void paragraph(String text) {
        if (text != null) {
            html.append("<p>").append(escaped(text)).append("</p>");
        }
    }

    private void list(List<String> items) {
        html.append("<ul>");
        items.forEach(item -> html.append("<li>").append(item).append("</li>"));
        html.append("</ul>");
    }

    private static String labelled(String label, String text) {
        String body = text == null ? "" : escaped(text);
        return label == null ? body : "<strong>" + escaped(label) + "</strong>" + (text == null ? "" : ": " + body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

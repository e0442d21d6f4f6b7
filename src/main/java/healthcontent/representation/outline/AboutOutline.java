package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.representation.format.Document;
import java.util.List;

/** What every document ends with: its review, its sources, its disclaimer, and which revision of it this is. */
final class AboutOutline {

    private AboutOutline() {}

    static void write(Document document, Sections sections) {
        JsonNode json = document.json();
        Words words = sections.words();
        sections.add("review", "review", paragraphs(Provenance.review(json.path("review"), words)));
        sections.add("sources", "sources", paragraphs(Provenance.sources(json.path("sources"), words)));
        sections.addParagraphs("disclaimer", "disclaimer", json.path("disclaimer"));
        sections.add(
                "revision",
                Text.of(words.of("revision") + " " + json.path("revision").asText()),
                List.of(
                        labelled(words.of("updated"), json.path("updatedAt").asText()),
                        labelled(words.of("language"), json.path("language").asText()),
                        labelled(
                                words.of("permalink"),
                                document.address().of(json.path("href").asText()))));
    }

    private static List<Paragraph> paragraphs(List<Text> texts) {
        return texts.stream().map(Paragraph::new).toList();
    }

    private static Paragraph labelled(String label, String value) {
        return new Paragraph(Text.of(label + ": " + value));
    }
}

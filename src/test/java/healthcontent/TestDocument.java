package healthcontent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A document as a bundle carries it, for tests: well-formed, as small as its format allows, and changed where a test
 * says so. Every method gives a changed copy, so that a test can start two documents from one:
 *
 * <pre>{@code
 * TestDocument cramps = TestDocument.condition("leg-cramps").withSymptom("pain").withRedFlag("pain", "pain", "urgent");
 * publisher.publish(TestBundle.of(TestDocument.symptom("pain"), cramps, cramps.in("es").named("Calambres")).json(), "me");
 * }</pre>
 */
public final class TestDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode entry;

    private TestDocument(ObjectNode entry) {
        this.entry = entry;
    }

    /** A cause in English with nothing but a name. */
    public static TestDocument cause(String slug) {
        return document("cause", slug);
    }

    /** A symptom in English with nothing but a name. */
    public static TestDocument symptom(String slug) {
        return document("symptom", slug);
    }

    /** A brief condition in English without parts. */
    public static TestDocument condition(String slug) {
        return document("condition", slug)
                .with("extent", "brief")
                .with("summary", "A summary of " + slug + ".")
                .with("disclaimer", "No medical advice.");
    }

    /** A comparison in English without aspects. */
    public static TestDocument comparison(String slug, String firstCondition, String secondCondition) {
        return document("comparison", slug)
                .with("summary", "A summary of " + slug + ".")
                .with("conditions", List.of(firstCondition, secondCondition))
                .with("disclaimer", "No medical advice.");
    }

    private static TestDocument document(String type, String slug) {
        ObjectNode entry =
                JSON.createObjectNode().put("type", type).put("slug", slug).put("language", "en");
        entry.putObject("content")
                .put("name", "Name of " + slug)
                .<ObjectNode>set("review", JSON.createObjectNode().put("status", "unreviewed"))
                .putArray("sources");
        return new TestDocument(entry);
    }

    /** The same in another language: slug and content as they are. */
    public TestDocument in(String language) {
        return changed(copy -> copy.put("language", language));
    }

    /** Published, or withdrawn, only if this is its newest revision; 0 if it must never have existed. */
    public TestDocument ifRevision(int revision) {
        return changed(copy -> copy.put("ifRevision", revision));
    }

    public TestDocument named(String name) {
        return with("name", name);
    }

    /** With a property of the content set to anything that Jackson can write. */
    public TestDocument with(String property, Object value) {
        return changedContent(content -> content.set(property, JSON.valueToTree(value)));
    }

    /** Without a property of the content. */
    public TestDocument without(String property) {
        return changedContent(content -> content.remove(property));
    }

    /** With one more item in a list of the content. */
    public TestDocument adding(String list, Object item) {
        return changedContent(content -> content.withArrayProperty(list).add(JSON.<ObjectNode>valueToTree(item)));
    }

    public TestDocument withCause(String cause) {
        return adding("causes", Map.of("cause", cause, "explanation", "How " + cause + " leads to it."));
    }

    public TestDocument withSymptom(String symptom) {
        return adding("symptoms", Map.of("symptom", symptom, "description", "How " + symptom + " feels."));
    }

    /** With a red flag of one symptom; list that with {@link #withSymptom(String)}. */
    public TestDocument withRedFlag(String slug, String symptom, String urgency) {
        return withRedFlag(slug, "any", List.of(symptom), urgency);
    }

    /** With a red flag that any or all of its symptoms meet; list them with {@link #withSymptom(String)}. */
    public TestDocument withRedFlag(String slug, String match, List<String> symptoms, String urgency) {
        return adding(
                "redFlags",
                Map.of(
                        "slug",
                        slug,
                        "name",
                        "Warning of " + slug,
                        "match",
                        match,
                        "symptoms",
                        symptoms,
                        "urgency",
                        urgency,
                        "mayIndicate",
                        List.of("Something serious"),
                        "why",
                        "Why " + slug + " matters.",
                        "action",
                        "See a doctor."));
    }

    public TestDocument withFaq(String slug) {
        return adding("faqs", Map.of("slug", slug, "question", "What about " + slug + "?", "answer", "It depends."));
    }

    public TestDocument withCode(String system, String code) {
        return adding("codes", Map.of("system", system, "code", code, "display", "Display of '" + code + "'"));
    }

    /** With an aspect that has a text for the first of the conditions given, the second, or both; none of them null. */
    public TestDocument withAspect(String slug, boolean distinguishing, String... conditions) {
        List<Map<String, String>> values = List.of(conditions).stream()
                .map(condition -> Map.of("condition", condition, "text", "What " + condition + " is like."))
                .toList();
        return adding(
                "aspects",
                Map.of("slug", slug, "name", "Aspect " + slug, "distinguishing", distinguishing, "values", values));
    }

    /** With any other change of its content. */
    public TestDocument changedContent(Consumer<ObjectNode> change) {
        return changed(copy -> change.accept(copy.withObjectProperty("content")));
    }

    /** With any other change of the bundle's entry: {@code type}, {@code slug}, {@code language}, {@code content}. */
    public TestDocument changed(Consumer<ObjectNode> change) {
        ObjectNode copy = entry.deepCopy();
        change.accept(copy);
        return new TestDocument(copy);
    }

    public DocumentId id() {
        return new DocumentId(
                DocumentType.of(entry.path("type").asText()).orElseThrow(),
                entry.path("slug").asText(),
                entry.path("language").asText());
    }

    /** The content alone, as a copy. */
    public ObjectNode content() {
        return entry.withObjectProperty("content").deepCopy();
    }

    /** What stands under {@code documents} of a bundle, as a copy. */
    public ObjectNode entry() {
        return entry.deepCopy();
    }

    @Override
    public String toString() {
        return entry.toString();
    }
}

package healthcontent.imports.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import healthcontent.document.DocumentType;
import healthcontent.document.Slug;
import healthcontent.imports.article.Place;
import healthcontent.imports.rule.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of all articles of one import, and what they share: terms, names and slugs. */
public final class Batch {

    private final String language;
    private final Live live;
    private final Map<DocumentType, Map<String, String>> named = new HashMap<>();
    private final Map<DocumentType, Slugs> slugs = new HashMap<>();
    private final Slugs questions = new Slugs("question");
    private final Map<DocumentType, List<DocumentDraft>> drafts = new HashMap<>();
    private int shared;
    private int referred;

    /** An import in one language, beside what is live. */
    public Batch(String language, Live live) {
        this.language = language;
        this.live = live;
        for (DocumentType type : DocumentType.values()) {
            named.put(type, new HashMap<>());
            slugs.put(type, new Slugs(type.value()));
            drafts.put(type, new ArrayList<>());
        }
    }

    /** The documents: terms first, then conditions, then comparisons. */
    public List<DocumentDraft> documents() {
        return Stream.of(DocumentType.CAUSE, DocumentType.SYMPTOM, DocumentType.CONDITION, DocumentType.COMPARISON)
                .flatMap(type -> drafts.get(type).stream())
                .toList();
    }

    /** How many documents there are so far. */
    public int size() {
        return drafts.values().stream().mapToInt(List::size).sum();
    }

    /** How many references lead to a document that another article made. */
    public int shared() {
        return shared;
    }

    /** How many references lead to what is live. */
    public int referred() {
        return referred;
    }

    /** The slug of a condition of the import; the asked one where there is one. */
    String conditionSlug(String name, String asked, ArrayNode sources) {
        String key = NameKey.of(name);
        String slug = asked;
        if (asked.isEmpty()) {
            slug = slugs.get(DocumentType.CONDITION).take(name, free -> isFree(free, key, SourceIdentity.of(sources)));
        } else {
            slugs.get(DocumentType.CONDITION).reserve(asked);
        }
        named.get(DocumentType.CONDITION).putIfAbsent(key, slug);
        return slug;
    }

    /** What is live under a slug is replaced by what has the same name and source, and by nothing else. */
    private boolean isFree(String slug, String key, String source) {
        boolean isSameName =
                live.keyOf(DocumentType.CONDITION, slug).map(key::equals).orElse(true);
        return isSameName && live.sourceOf(slug).map(source::equals).orElse(true);
    }

    /** A document of the import. */
    DocumentDraft draft(DocumentType type, String slug) {
        DocumentDraft draft = new DocumentDraft(type, slug, language);
        drafts.get(type).add(draft);
        return draft;
    }

    /** The condition of a name, in the import or live. */
    Optional<String> condition(String name) {
        String key = NameKey.of(name);
        return Optional.ofNullable(named.get(DocumentType.CONDITION).get(key))
                .or(() -> live.named(DocumentType.CONDITION, key));
    }

    /** A slug for the name of a condition that need not exist. */
    String slugOfName(String name) {
        return condition(name).orElseGet(() -> {
            String slug = NameKey.slug(name, Slug.MAX_LENGTH);
            return slug.isEmpty() ? "condition" : slug;
        });
    }

    /** The term of a name: a live one, one that the import has, or a new one. */
    String term(DocumentType type, String name, ArrayNode sources, Place from, Notes notes) {
        String key = NameKey.of(name);
        String known = named.get(type).get(key);
        if (known != null) {
            shared++;
            return known;
        }
        Optional<String> published = live.named(type, key);
        if (published.isPresent()) {
            referred++;
            named.get(type).put(key, published.get());
            notes.taken(name, from, null, "live-" + type.value() + " " + published.get());
            return published.get();
        }
        String slug = slugs.get(type).take(name, free -> live.keyOf(type, free).isEmpty());
        named.get(type).put(key, slug);
        DocumentDraft draft = draft(type, slug);
        draft.content().put("name", name);
        Drafts.addProvenance(draft, sources);
        notes.taken(name, from, new Target(draft, "/name"), "new-" + type.value());
        return slug;
    }

    /** The slug that a term of a name has; empty where it has none yet. */
    Optional<String> known(DocumentType type, String name) {
        String key = NameKey.of(name);
        return Optional.ofNullable(named.get(type).get(key)).or(() -> live.named(type, key));
    }

    /** A slug for a question, unlike those of every other condition. */
    String question(String question, String condition) {
        return questions.take(
                question,
                free -> live.ownerOfQuestion(free).map(condition::equals).orElse(true));
    }

    /** A slug for the comparison of two conditions; empty where the import has one already. */
    Optional<String> comparison(String first, String second) {
        String pair = first.compareTo(second) < 0 ? first + " " + second : second + " " + first;
        if (named.get(DocumentType.COMPARISON).containsKey(pair)) {
            return Optional.empty();
        }
        String slug = live.comparison(first, second)
                .orElseGet(() -> slugs.get(DocumentType.COMPARISON)
                        .take(
                                first + " vs " + second,
                                free -> live.keyOf(DocumentType.COMPARISON, free)
                                        .isEmpty()));
        named.get(DocumentType.COMPARISON).put(pair, slug);
        return Optional.of(slug);
    }
}

package healthcontent.imports;

import healthcontent.database.Sql;
import healthcontent.document.DocumentType;
import healthcontent.imports.draft.Live;
import healthcontent.imports.draft.SourceIdentity;
import healthcontent.imports.rule.NameKey;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names that are published, as readers of one language see them. */
final class PublishedNames implements Live {

    private static final String NAMES = """
            select 'cause' as type, slug, name, also_known_as::text as others, null as sources from cause where reader_language = ?
            union all
            select 'symptom', slug, name, also_known_as::text, null from symptom where reader_language = ?
            union all
            select 'condition', slug, name, also_known_as::text, sources::text from condition where reader_language = ?
            order by type, slug""";

    /** Whatever was published once keeps its slug, whatever became of it. */
    private static final String KNOWN = "select distinct type, slug from document";

    private static final String QUESTIONS = """
            select slug, min(condition_slug) as condition_slug from faq where reader_language = ? group by slug""";

    private static final String COMPARISONS =
            "select slug, first_condition, second_condition from comparison where reader_language = ?";

    private final Map<DocumentType, Map<String, String>> slugs = new HashMap<>();
    private final Map<DocumentType, Map<String, String>> keys = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();
    private final Map<String, String> comparisons = new HashMap<>();

    private PublishedNames() {
        for (DocumentType type : DocumentType.values()) {
            slugs.put(type, new HashMap<>());
            keys.put(type, new HashMap<>());
        }
    }

    /** Reads them all: an import may refer to any. */
    static PublishedNames read(Sql sql, String language) throws SQLException {
        PublishedNames names = new PublishedNames();
        sql.each(
                KNOWN,
                row -> names.keys
                        .get(DocumentType.of(row.getString("type")).orElseThrow())
                        .put(row.getString("slug"), ""));
        sql.each(
                NAMES,
                row -> names.add(
                        DocumentType.of(row.getString("type")).orElseThrow(),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("others"),
                        row.getString("sources")),
                language,
                language,
                language);
        sql.each(
                QUESTIONS,
                row -> names.questions.put(row.getString("slug"), row.getString("condition_slug")),
                language);
        sql.each(
                COMPARISONS,
                row -> names.comparisons.put(
                        pair(row.getString("first_condition"), row.getString("second_condition")),
                        row.getString("slug")),
                language);
        return names;
    }

    private void add(DocumentType type, String slug, String name, String others, String sources) {
        keys.get(type).put(slug, NameKey.of(name));
        slugs.get(type).putIfAbsent(NameKey.of(name), slug);
        if (sources != null) {
            this.sources.put(slug, SourceIdentity.of(StoredJson.read(sources)));
        }
        StoredJson.texts(others).forEach(other -> slugs.get(type).putIfAbsent(NameKey.of(other), slug));
    }

    private static String pair(String first, String second) {
        return first.compareTo(second) < 0 ? first + " " + second : second + " " + first;
    }

    @Override
    public Optional<String> named(DocumentType type, String nameKey) {
        return Optional.ofNullable(slugs.get(type).get(nameKey));
    }

    @Override
    public Optional<String> keyOf(DocumentType type, String slug) {
        return Optional.ofNullable(keys.get(type).get(slug));
    }

    @Override
    public Optional<String> sourceOf(String condition) {
        return Optional.ofNullable(sources.get(condition));
    }

    @Override
    public Optional<String> ownerOfQuestion(String slug) {
        return Optional.ofNullable(questions.get(slug));
    }

    @Override
    public Optional<String> comparison(String first, String second) {
        return Optional.ofNullable(comparisons.get(pair(first, second)));
    }
}

package healthcontent.release.plan;

import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.document.Documents;
import healthcontent.document.Reference;
import healthcontent.document.condition.Match;
import healthcontent.document.condition.SymptomRule;
import healthcontent.document.condition.Urgency;
import healthcontent.language.Languages;
import healthcontent.release.bundle.Bundle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what planning and checking a bundle needs, in a fixed number of statements. The content of the bundle is
 * staged, to be compared with what is live.
 */
public final class LiveStateReader {

    private static final String USERS = """
            select f.to_type, f.to_slug, d.type, d.slug, d.language
            from unnest(?, ?) as withdrawn (type, slug)
            join document_reference f on f.to_type = withdrawn.type and f.to_slug = withdrawn.slug
            join document d on d.id = f.document_id""";

    /**
     * References are stored of live documents only, so which condition a withdrawn comparison named is read in its last
     * content.
     */
    private static final String GONE = """
            select o.type as with_type, o.slug as with_slug, d.type, d.slug, d.language
            from unnest(?, ?) as withdrawn (type, slug)
            join document o on o.type = withdrawn.type and o.slug = withdrawn.slug
            join release_document p on p.release_id = o.release_id and p.pointer is null and p.action = 'withdraw'
            join document d on d.type = p.type and d.slug = p.slug and d.language = p.language
            where o.language = ? and o.op = 'withdrawn'
              and d.op = 'withdrawn' and d.release_id = o.release_id and d.reason = o.reason
              and (d.type = o.type and d.slug = o.slug
                   or o.type = 'condition' and d.type = 'comparison' and (
                       select r.content -> 'conditions' @> to_jsonb(o.slug)
                       from document_revision r
                       where r.document_id = d.id and r.op = 'published'
                       order by r.revision desc limit 1))""";

    private static final String RESOLVABLE = """
            select d.type, d.slug
            from unnest(?, ?) as named (type, slug)
            join document d on d.type = named.type and d.slug = named.slug
            where d.language = ? and d.op = 'published'""";

    private static final String CLAIMS = """
            select c.claim, c.language as claim_language, c.key, d.type, d.slug, d.language
            from unnest(?, ?, ?) as wanted (claim, language, key)
            join document_claim c using (claim, language, key)
            join document d on d.id = c.document_id
            union
            select c.claim, c.language, c.key, d.type, d.slug, d.language
            from unnest(?, ?) as named (type, slug)
            join document d on d.type = named.type and d.slug = named.slug
            join document_claim c on c.document_id = d.id""";

    private static final String RED_FLAGS = """
            select d.type, d.slug, d.language, flag ->> 'slug' as flag, flag ->> 'match' as match,
                   array(select jsonb_array_elements_text(flag -> 'symptoms')) as symptoms, flag ->> 'urgency' as urgency
            from unnest(?, ?) as named (type, slug)
            join document d on d.type = named.type and d.slug = named.slug
            join document_revision r on r.document_id = d.id and r.revision = d.revision
            cross join lateral jsonb_array_elements(in_present_form(r.content, d.language, r.at) -> 'redFlags') flag
            where d.type = 'condition' and d.op = 'published'""";

    private final StagedContent content;
    private final Sql sql;
    private final Map<Reference, Set<DocumentId>> uses = new HashMap<>();
    private final Map<Reference, Set<DocumentId>> gone = new HashMap<>();
    private final Set<Reference> resolvable = new HashSet<>();
    private final Map<Claim, DocumentId> claims = new HashMap<>();
    private final Map<DocumentId, Map<String, LiveState.RedFlag>> redFlags = new HashMap<>();

    /** Reads on the connection of staged content. */
    public LiveStateReader(StagedContent content) {
        this.content = content;
        this.sql = content.sql();
    }

    /** Reads what planning and checking the bundle needs whose content is staged. */
    public LiveState read(Bundle bundle, KnownContents contents, Languages languages) throws SQLException {
        String defaultLanguage = languages.defaultLanguage();
        List<Reference> withdrawn = references(bundle.withdrawals().stream().map(Bundle.Withdrawal::id));
        readUses(withdrawn);
        readGone(withdrawn, defaultLanguage);
        List<Reference> named = named(bundle);
        Map<Reference, Map<String, LiveState.State>> documents = DocumentStates.read(named, bundle, content);
        readRedFlags(named);
        readResolvable(bundle, contents, defaultLanguage);
        readClaims(bundle, contents, named, languages.served());
        return new LiveState(defaultLanguage, documents, resolvable, uses, gone, claims, redFlags);
    }

    private List<Reference> named(Bundle bundle) {
        return references(Stream.of(
                        bundle.documents().stream().map(Bundle.Submission::id),
                        bundle.withdrawals().stream().map(Bundle.Withdrawal::id),
                        uses.values().stream().flatMap(Set::stream),
                        gone.values().stream().flatMap(Set::stream))
                .flatMap(Function.identity()));
    }

    private static List<Reference> references(Stream<DocumentId> ids) {
        return ids.map(DocumentId::reference).distinct().toList();
    }

    private void readUses(List<Reference> withdrawn) throws SQLException {
        sql.each(
                USERS,
                row -> uses.computeIfAbsent(
                                reference(row.getString("to_type"), row.getString("to_slug")),
                                reference -> new HashSet<>())
                        .add(Documents.id(row)),
                types(withdrawn),
                slugs(withdrawn));
    }

    private void readGone(List<Reference> withdrawn, String defaultLanguage) throws SQLException {
        sql.each(
                GONE,
                row -> gone.computeIfAbsent(
                                reference(row.getString("with_type"), row.getString("with_slug")),
                                reference -> new HashSet<>())
                        .add(Documents.id(row)),
                types(withdrawn),
                slugs(withdrawn),
                defaultLanguage);
    }

    private void readResolvable(Bundle bundle, KnownContents contents, String defaultLanguage) throws SQLException {
        Stream<Reference> replacements = bundle.withdrawals().stream()
                .flatMap(withdrawal ->
                        withdrawal
                                .replacement()
                                .map(slug -> new Reference(withdrawal.id().type(), slug))
                                .stream());
        Stream<Reference> references = bundle.documents().stream()
                .flatMap(document -> contents.of(document).references().stream())
                .map(LocatedReference::to);
        List<Reference> asked =
                Stream.concat(replacements, references).distinct().toList();
        sql.each(
                RESOLVABLE,
                row -> resolvable.add(reference(row.getString("type"), row.getString("slug"))),
                types(asked),
                slugs(asked),
                defaultLanguage);
    }

    /** In every language served: readers of one fall back to the FAQs of another. */
    private void readClaims(Bundle bundle, KnownContents contents, List<Reference> named, List<String> served)
            throws SQLException {
        List<Claim> wanted = bundle.documents().stream()
                .filter(document -> document.liveAs().isEmpty())
                .flatMap(document -> contents.of(document).claims().stream())
                .map(LocatedClaim::claim)
                .flatMap(
                        claim -> Stream.concat(Stream.of(claim), served.stream().map(claim::in)))
                .distinct()
                .toList();
        sql.each(
                CLAIMS,
                row -> claims.put(
                        new Claim(
                                Claim.Kind.of(row.getString("claim")),
                                row.getString("claim_language"),
                                row.getString("key")),
                        Documents.id(row)),
                Sql.column(wanted, claim -> claim.kind().value()),
                Sql.column(wanted, Claim::language),
                Sql.column(wanted, Claim::key),
                types(named),
                slugs(named));
    }

    private void readRedFlags(List<Reference> named) throws SQLException {
        sql.each(
                RED_FLAGS,
                row -> redFlags.computeIfAbsent(Documents.id(row), id -> new HashMap<>())
                        .put(
                                row.getString("flag"),
                                new LiveState.RedFlag(
                                        rule(row),
                                        Urgency.of(row.getString("urgency")).orElseThrow())),
                types(named),
                slugs(named));
    }

    private static SymptomRule rule(ResultSet row) throws SQLException {
        String[] symptoms = (String[]) row.getArray("symptoms").getArray();
        return new SymptomRule(Match.of(row.getString("match")), Set.of(symptoms));
    }

    private static Reference reference(String type, String slug) {
        return new Reference(DocumentType.of(type).orElseThrow(), slug);
    }

    private static List<String> types(List<Reference> references) {
        return Sql.column(references, reference -> reference.type().value());
    }

    private static List<String> slugs(List<Reference> references) {
        return Sql.column(references, Reference::slug);
    }
}

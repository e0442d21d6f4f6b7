package healthcontent.release;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.TestDocument;
import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.document.Reference;
import healthcontent.document.WithdrawalReason;
import healthcontent.document.condition.RedFlagSource;
import healthcontent.document.condition.SymptomReference;
import healthcontent.document.condition.SymptomRule;
import healthcontent.document.condition.Urgency;
import healthcontent.document.source.ConditionSource;
import healthcontent.document.source.DocumentSource;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.plan.Claim;
import healthcontent.release.plan.LiveState;
import healthcontent.release.plan.LocatedClaim;
import healthcontent.release.plan.LocatedReference;
import healthcontent.release.plan.PlannedChange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is live, kept in memory, so that plans and checks are tested without a database. Originals are in English. */
public final class LiveContent {

    public static final LiveContent NOTHING = new LiveContent(Map.of(), Map.of(), Map.of());

    /** A document at its newest revision; a withdrawn one has no content. */
    private record Entry(int revision, Optional<JsonNode> content, Optional<LiveState.Withdrawal> withdrawal) {

        static Entry published(int revision, JsonNode content) {
            return new Entry(revision, Optional.of(content), Optional.empty());
        }

        static Entry withdrawn(int revision, WithdrawalReason reason, Optional<String> replacement) {
            return new Entry(revision, Optional.empty(), Optional.of(new LiveState.Withdrawal(reason, replacement)));
        }
    }

    private final Map<DocumentId, Entry> entries;

    /** What was withdrawn only with others, and with which. */
    private final Map<DocumentId, Set<DocumentId>> goneWith;

    /** What each document said when it was live for the last time. */
    private final Map<DocumentId, JsonNode> last;

    private LiveContent(
            Map<DocumentId, Entry> entries, Map<DocumentId, Set<DocumentId>> goneWith, Map<DocumentId, JsonNode> last) {
        this.entries = entries;
        this.goneWith = goneWith;
        this.last = new HashMap<>(last);
        entries.forEach((id, entry) -> entry.content().ifPresent(content -> this.last.put(id, content)));
    }

    /** These documents, live at revision 1. */
    public static LiveContent of(TestDocument... documents) {
        Map<DocumentId, Entry> entries = new LinkedHashMap<>();
        for (TestDocument document : documents) {
            entries.put(document.id(), Entry.published(1, document.content()));
        }
        return new LiveContent(entries, Map.of(), Map.of());
    }

    /** And these, withdrawn by revision 2 as an editorial decision. */
    public LiveContent withdrawn(TestDocument... documents) {
        Map<DocumentId, Entry> copy = new LinkedHashMap<>(entries);
        for (TestDocument document : documents) {
            copy.put(document.id(), Entry.withdrawn(2, WithdrawalReason.EDITORIAL, Optional.empty()));
        }
        return new LiveContent(copy, goneWith, last);
    }

    /** What is live once a release is applied: every change is one revision more. */
    public LiveContent after(Rehearsal release) {
        Map<DocumentId, Entry> copy = new LinkedHashMap<>(entries);
        release.plan()
                .effective()
                .forEach(change -> copy.put(
                        change.id(),
                        change.content()
                                .map(known -> release.contents().get(change.id()))
                                .map(content -> Entry.published(change.replaces() + 1, content))
                                .orElseGet(() -> Entry.withdrawn(
                                        change.replaces() + 1, change.reason().orElseThrow(), change.replacement()))));
        return new LiveContent(copy, goneAfter(release), last);
    }

    private Map<DocumentId, Set<DocumentId>> goneAfter(Rehearsal release) {
        List<PlannedChange> changes = release.plan().effective().toList();
        Map<DocumentId, Set<DocumentId>> gone = new HashMap<>();
        goneWith.forEach((id, originals) -> gone.put(id, new HashSet<>(originals)));
        changes.forEach(change -> {
            gone.remove(change.id());
            gone.values().forEach(originals -> originals.remove(change.id()));
        });
        Set<DocumentId> asked = release.bundle().withdrawals().stream()
                .map(Bundle.Withdrawal::id)
                .collect(Collectors.toSet());
        for (PlannedChange change : changes) {
            if (!change.publishes() && !asked.contains(change.id())) {
                gone.put(
                        change.id(),
                        changes.stream()
                                .filter(other -> !other.publishes()
                                        && other.reason().equals(change.reason())
                                        && other.id().language().equals("en")
                                        && cascadesFrom(change.id(), other.id()))
                                .map(PlannedChange::id)
                                .collect(Collectors.toSet()));
            }
        }
        return gone;
    }

    private boolean cascadesFrom(DocumentId id, DocumentId original) {
        return id.reference().equals(original.reference())
                || LocatedReference.in(id.type(), last.get(id))
                        .anyMatch(reference -> reference.to().equals(original.reference()));
    }

    /** The newest revision of a document; 0 if it never existed. */
    public int revision(DocumentId id) {
        return entries.containsKey(id) ? entries.get(id).revision() : 0;
    }

    public boolean isLive(DocumentId id) {
        return entries.containsKey(id) && entries.get(id).content().isPresent();
    }

    /** Why a document was withdrawn; empty unless it is withdrawn. */
    public Optional<String> reason(DocumentId id) {
        return Optional.ofNullable(entries.get(id))
                .flatMap(Entry::withdrawal)
                .map(withdrawal -> withdrawal.reason().value());
    }

    /** The name that a document has; empty unless it is live. */
    public Optional<String> name(DocumentId id) {
        return Optional.ofNullable(entries.get(id))
                .flatMap(Entry::content)
                .map(content -> content.path("name").asText());
    }

    /** Every document, as type, slug, language, revision and whether it is published or withdrawn. */
    public Set<String> documents() {
        Set<String> documents = new TreeSet<>();
        entries.forEach((id, entry) -> documents.add(row(
                id.type().value(),
                id.slug(),
                id.language(),
                entry.revision(),
                entry.content().isPresent() ? "published" : "withdrawn")));
        return documents;
    }

    /** What readers of each language see: reader's language, type, slug, language of the text, revision and name. */
    public Set<String> visibleIn(List<String> served) {
        Set<String> visible = new TreeSet<>();
        entries.forEach((id, entry) -> {
            if (id.language().equals("en") && entry.content().isPresent()) {
                for (String reader : served) {
                    DocumentId translation = new DocumentId(id.type(), id.slug(), reader);
                    DocumentId shown = Optional.ofNullable(entries.get(translation))
                            .filter(translated -> translated.content().isPresent())
                            .map(translated -> translation)
                            .orElse(id);
                    visible.add(row(
                            reader,
                            id.type().value(),
                            id.slug(),
                            shown.language(),
                            entries.get(shown).revision(),
                            entries.get(shown)
                                    .content()
                                    .orElseThrow()
                                    .path("name")
                                    .asText()));
                }
            }
        });
        return visible;
    }

    /** What readers of each language find by the slug of a FAQ: reader's language, slug, language and condition. */
    public Set<String> faqsIn(List<String> served) {
        Set<String> faqs = new TreeSet<>();
        for (String reader : served) {
            Map<String, String> bySlug = new HashMap<>();
            for (String language : List.of("en", reader)) {
                conditionsIn(language)
                        .forEach((condition, source) -> source.faqs()
                                .forEach(faq -> bySlug.put(faq.slug(), row(reader, faq.slug(), language, condition))));
            }
            faqs.addAll(bySlug.values());
        }
        return faqs;
    }

    /**
     * What readers of each language find by a symptom: reader's language, symptom, condition and whether it is a red
     * flag there. What the original calls one is there whatever the translation says.
     */
    Set<String> symptomsIn(List<String> served) {
        Set<String> symptoms = new TreeSet<>();
        for (String reader : served) {
            conditionsIn("en").forEach((condition, original) -> {
                ConditionSource shown = conditionsIn(reader).getOrDefault(condition, original);
                Set<String> named = new TreeSet<>();
                shownFlags(shown, original).values().forEach(flag -> named.addAll(flag.symptoms()));
                Stream.concat(shown.symptoms().stream().map(SymptomReference::symptom), named.stream())
                        .forEach(symptom -> symptoms.add(row(reader, symptom, condition, named.contains(symptom))));
            });
        }
        return symptoms;
    }

    /**
     * What readers of each language are shown as red flags: reader's language, condition, slug, match, symptoms,
     * urgency and language.
     */
    Set<String> redFlagsIn(List<String> served) {
        Set<String> flags = new TreeSet<>();
        for (String reader : served) {
            conditionsIn("en").forEach((condition, original) -> {
                Optional<ConditionSource> translation = Optional.of(reader)
                        .filter(language -> !language.equals("en"))
                        .map(language -> conditionsIn(language).get(condition));
                ConditionSource shown = translation.orElse(original);
                shownFlags(shown, original).forEach((slug, flag) -> {
                    boolean own = shown.redFlags().contains(flag);
                    flags.add(row(
                            reader,
                            condition,
                            slug,
                            flag.match().value(),
                            flag.symptoms(),
                            shownUrgency(slug, shown, original).value(),
                            own && translation.isPresent() ? reader : "en"));
                });
            });
        }
        return flags;
    }

    /** By slug; those of the translation, but where the original has one that would be met and its own would not. */
    private static Map<String, RedFlagSource> shownFlags(ConditionSource shown, ConditionSource original) {
        Map<String, RedFlagSource> flags = new HashMap<>();
        original.redFlags().forEach(flag -> flags.put(flag.slug(), flag));
        shown.redFlags().stream()
                .filter(flag -> !flags.containsKey(flag.slug())
                        || isImplied(flags.get(flag.slug()).rule(), flag.rule()))
                .forEach(flag -> flags.put(flag.slug(), flag));
        return flags;
    }

    private static Urgency shownUrgency(String slug, ConditionSource shown, ConditionSource original) {
        Optional<RedFlagSource> own = flag(slug, shown);
        Optional<RedFlagSource> demanded = flag(slug, original);
        boolean related = own.isEmpty()
                || demanded.isEmpty()
                || isImplied(own.get().rule(), demanded.get().rule())
                || isImplied(demanded.get().rule(), own.get().rule());
        return (related ? Stream.concat(own.stream(), demanded.stream()) : demanded.stream())
                .map(RedFlagSource::urgency)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Optional<RedFlagSource> flag(String slug, ConditionSource condition) {
        return condition.redFlags().stream()
                .filter(flag -> flag.slug().equals(slug))
                .findFirst();
    }

    /** Whether all sets of symptoms that meet the one rule meet the other too, tried one by one. */
    private static boolean isImplied(SymptomRule one, SymptomRule other) {
        List<String> symptoms = Stream.of(one, other)
                .flatMap(rule -> rule.symptoms().stream())
                .distinct()
                .toList();
        return IntStream.range(0, 1 << symptoms.size())
                .mapToObj(bits -> IntStream.range(0, symptoms.size())
                        .filter(i -> (bits & 1 << i) != 0)
                        .mapToObj(symptoms::get)
                        .collect(Collectors.toSet()))
                .allMatch(present -> !one.isMetBy(present) || other.isMetBy(present));
    }

    private Map<String, ConditionSource> conditionsIn(String language) {
        Map<String, ConditionSource> conditions = new HashMap<>();
        sources().forEach((id, source) -> {
            if (id.language().equals(language) && source instanceof ConditionSource condition) {
                conditions.put(id.slug(), condition);
            }
        });
        return conditions;
    }

    /** What live documents refer to: type, slug and language of the document, type and slug of what it refers to. */
    Set<String> references() {
        Set<String> references = new TreeSet<>();
        uses().forEach((to, users) -> users.forEach(id -> references.add(
                row(id.type().value(), id.slug(), id.language(), to.type().value(), to.slug()))));
        return references;
    }

    /** What live documents claim: type, slug and language of the document, kind, language and key of the claim. */
    Set<String> claimed() {
        Set<String> claimed = new TreeSet<>();
        claims().forEach((claim, id) -> claimed.add(
                row(id.type().value(), id.slug(), id.language(), claim.kind().value(), claim.language(), claim.key())));
        return claimed;
    }

    private static String row(Object... columns) {
        return Arrays.stream(columns).map(Object::toString).collect(Collectors.joining(" "));
    }

    LiveState seenBy(Map<DocumentId, JsonNode> submitted) {
        return new LiveState("en", states(submitted), resolvable(), uses(), gone(), claims(), redFlags());
    }

    private Map<Reference, Map<String, LiveState.State>> states(Map<DocumentId, JsonNode> submitted) {
        Map<Reference, Map<String, LiveState.State>> states = new HashMap<>();
        entries.forEach((id, entry) -> states.computeIfAbsent(id.reference(), reference -> new HashMap<>())
                .put(
                        id.language(),
                        new LiveState.State(entry.revision(), entry.withdrawal(), isSubmitted(id, entry, submitted))));
        return states;
    }

    private static boolean isSubmitted(DocumentId id, Entry entry, Map<DocumentId, JsonNode> submitted) {
        return entry.content().isPresent() && entry.content().equals(Optional.ofNullable(submitted.get(id)));
    }

    private Set<Reference> resolvable() {
        return sources().keySet().stream()
                .filter(id -> id.language().equals("en"))
                .map(DocumentId::reference)
                .collect(Collectors.toSet());
    }

    private Map<Reference, Set<DocumentId>> uses() {
        Map<Reference, Set<DocumentId>> uses = new HashMap<>();
        entries.forEach((id, entry) -> entry.content().stream()
                .flatMap(content -> LocatedReference.in(id.type(), content))
                .forEach(reference -> uses.computeIfAbsent(reference.to(), to -> new HashSet<>())
                        .add(id)));
        return uses;
    }

    private Map<Reference, Set<DocumentId>> gone() {
        Map<Reference, Set<DocumentId>> gone = new HashMap<>();
        goneWith.forEach((id, originals) ->
                originals.forEach(original -> gone.computeIfAbsent(original.reference(), to -> new HashSet<>())
                        .add(id)));
        return gone;
    }

    private Map<Claim, DocumentId> claims() {
        Map<Claim, DocumentId> claims = new HashMap<>();
        entries.forEach((id, entry) -> entry.content().stream()
                .flatMap(content -> LocatedClaim.in(id, content))
                .forEach(located -> claims.put(located.claim(), id)));
        return claims;
    }

    private Map<DocumentId, Map<String, LiveState.RedFlag>> redFlags() {
        Map<DocumentId, Map<String, LiveState.RedFlag>> flags = new HashMap<>();
        sources().forEach((id, source) -> {
            if (id.type() == DocumentType.CONDITION) {
                List<RedFlagSource> own = ((ConditionSource) source).redFlags();
                flags.put(id, own.stream().collect(Collectors.toMap(RedFlagSource::slug, LiveState.RedFlag::of)));
            }
        });
        return flags;
    }

    private Map<DocumentId, DocumentSource> sources() {
        Map<DocumentId, DocumentSource> sources = new LinkedHashMap<>();
        entries.forEach((id, entry) ->
                entry.content().ifPresent(content -> sources.put(id, Rehearsal.bind(id, content))));
        return sources;
    }
}

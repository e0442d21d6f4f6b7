package healthcontent.release.plan;

import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.document.Reference;
import healthcontent.document.WithdrawalReason;
import healthcontent.document.condition.RedFlagSource;
import healthcontent.document.condition.SymptomRule;
import healthcontent.document.condition.Urgency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * As much of the live content as planning and checking one bundle needs.
 *
 * @param defaultLanguage the language of originals
 * @param documents every language of each slug that the bundle names, and of each that refers to what it withdraws
 * @param resolvable which of the bundle's references and replacements have a live original
 * @param uses which live documents refer to what the bundle withdraws
 * @param gone by original that the bundle withdraws and that is withdrawn already, what was withdrawn only with it
 * @param claims the holders of what the bundle claims, in every language, and the claims of the documents that it names
 * @param redFlags by slug, the red flags of live conditions that the bundle names, in every language
 */
public record LiveState(
        String defaultLanguage,
        Map<Reference, Map<String, State>> documents,
        Set<Reference> resolvable,
        Map<Reference, Set<DocumentId>> uses,
        Map<Reference, Set<DocumentId>> gone,
        Map<Claim, DocumentId> claims,
        Map<DocumentId, Map<String, RedFlag>> redFlags) {

    /**
     * How a document stands.
     *
     * @param revision its newest revision
     * @param withdrawal why that revision is a withdrawal; empty if it is published
     * @param sameAsSubmitted whether its content equals what the bundle submits
     */
    public record State(int revision, Optional<Withdrawal> withdrawal, boolean sameAsSubmitted) {

        static State published(int revision, boolean sameAsSubmitted) {
            return new State(revision, Optional.empty(), sameAsSubmitted);
        }

        static State withdrawn(int revision, WithdrawalReason reason, Optional<String> replacement) {
            return new State(revision, Optional.of(new Withdrawal(reason, replacement)), false);
        }

        /** Whether it is published. */
        public boolean live() {
            return withdrawal.isEmpty();
        }

        /** The same, if this is the revision whose content equals what the bundle submits. */
        State sameAt(int revision) {
            return this.revision == revision ? new State(revision, withdrawal, true) : this;
        }
    }

    /** The reason and replacement that readers of a withdrawn document get. */
    public record Withdrawal(WithdrawalReason reason, Optional<String> replacement) {}

    /** What a translation must keep of a red flag; null where it is invalid in a bundle. */
    public record RedFlag(SymptomRule rule, Urgency urgency) {

        /** The red flag of a condition. */
        public static RedFlag of(RedFlagSource flag) {
            return new RedFlag(flag.rule(), flag.urgency());
        }
    }

    /** How a document stands; empty if it never existed. */
    public Optional<State> state(DocumentId id) {
        return Optional.ofNullable(
                documents.getOrDefault(id.reference(), Map.of()).get(id.language()));
    }

    boolean isLive(DocumentId id) {
        return state(id).filter(State::live).isPresent();
    }

    /** The original of a document, which may be itself. */
    public DocumentId originalOf(DocumentId id) {
        return new DocumentId(id.type(), id.slug(), defaultLanguage);
    }

    /** Whether a document is an original and not a translation. */
    public boolean isOriginal(DocumentId id) {
        return id.language().equals(defaultLanguage);
    }

    /** The live translations of an original. */
    public Stream<DocumentId> liveTranslations(DocumentId original) {
        return documents.getOrDefault(original.reference(), Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().live() && !entry.getKey().equals(defaultLanguage))
                .map(entry -> new DocumentId(original.type(), original.slug(), entry.getKey()));
    }

    /** What was withdrawn only because an original was, in the same release and for the same reason. */
    Stream<DocumentId> goneWith(DocumentId original) {
        return gone.getOrDefault(original.reference(), Set.of()).stream();
    }

    /** The live comparisons, originals and translations, that name a condition. */
    Stream<DocumentId> comparisonsOf(DocumentId condition) {
        return users(condition).filter(user -> user.type() == DocumentType.COMPARISON);
    }

    /** The live documents that refer to another one. */
    public Stream<DocumentId> users(DocumentId id) {
        return uses.getOrDefault(id.reference(), Set.of()).stream();
    }
}

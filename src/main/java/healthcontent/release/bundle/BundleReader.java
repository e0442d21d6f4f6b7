package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.document.Slug;
import healthcontent.limit.Limits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the JSON that was sent into a bundle, and finds everything that is wrong with its form. */
@Singleton
public final class BundleReader {

    /** Enough of the form of a language tag to name a document by it. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]{2,35}");

    private final SourceSchemas schemas;
    private final ContentDigest digests;
    private final DocumentReader documents;

    @Inject
    public BundleReader(SourceSchemas schemas, ContentDigest digests, ObjectMapper json) {
        this.schemas = schemas;
        this.digests = digests;
        this.documents = new DocumentReader(new ContentReader(schemas, digests, json));
    }

    /**
     * Begins to read a bundle. What is invalid is a finding, and is left out of what is bound or replaced by a value
     * that names nothing; the rest is read all the same, so that one response names every error.
     *
     * @throws BundleRejected if it has too many documents
     */
    public BundleReading read(SentBundle sent, LiveDigests live, Findings findings) {
        findings.countErrors(sent.leftOut());
        if (sent.documents() + sent.rest().path("withdrawals").size() > Limits.DOCUMENTS) {
            findings.error(
                    FindingName.TOO_MANY_DOCUMENTS,
                    "",
                    "A bundle carries at most %d documents and withdrawals, and this one has more."
                            .formatted(Limits.DOCUMENTS));
            findings.rejectErrors();
        }
        return new BundleReading(sent, live, schemas, documents);
    }

    /** The identity of an entry of a bundle; empty unless type, slug and language are well-formed. */
    public static Optional<DocumentId> identity(JsonNode entry) {
        String slug = entry.path("slug").asText();
        String language = entry.path("language").asText();
        return DocumentType.of(entry.path("type").asText())
                .filter(type -> Slug.isFormed(slug) && TAG.matcher(language).matches())
                .map(type -> new DocumentId(type, slug, language.intern())); // thousands have the same
    }

    /** Digest of the rules that documents are validated by. */
    public String rules() {
        return digests.ofRules();
    }

    /** A document of a stored bundle, which was found valid by the rules of today. */
    public ReadDocument known(DocumentId id, JsonNode content, String pointer, Optional<Integer> ifRevision) {
        return documents.known(id, content, pointer, ifRevision);
    }

    /** A document of a stored bundle, validated by the rules of today. */
    public ReadDocument reread(
            DocumentId id, JsonNode stored, String pointer, Optional<Integer> ifRevision, Findings findings) {
        return documents.reread(id, stored, pointer, ifRevision, findings);
    }
}

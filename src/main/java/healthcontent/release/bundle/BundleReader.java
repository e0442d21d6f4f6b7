package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.document.Slug;
import healthcontent.document.WithdrawalReason;
import healthcontent.document.source.DocumentSource;
import healthcontent.limit.Limits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Turns the JSON that was sent into a bundle, and finds everything that is wrong with its form. */
@Singleton
public final class BundleReader {

    /** Enough of the form of a language tag to name a document by it. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]{2,35}");

    private final SourceSchemas schemas;
    private final ContentDigest digests;
    private final ContentReader contents;

    @Inject
    public BundleReader(SourceSchemas schemas, ContentDigest digests, ObjectMapper json) {
        this.schemas = schemas;
        this.digests = digests;
        this.contents = new ContentReader(schemas, digests, json);
    }

    /**
     * Reads a bundle. What is invalid is a finding, and is left out of what is bound or replaced by a value that names
     * nothing; the rest is read all the same, so that one response names every error. Content that is live as it was
     * sent was found valid before.
     */
    public Bundle read(SentBundle sent, LiveDigests live, Findings findings) {
        JsonNode tree = sent.tree();
        findings.countErrors(sent.leftOut());
        int size = tree.path("documents").size() + tree.path("withdrawals").size();
        if (size > Limits.DOCUMENTS) {
            findings.error(
                    FindingName.TOO_MANY_DOCUMENTS,
                    "",
                    "A bundle carries at most %d documents and withdrawals, and this one has more."
                            .formatted(Limits.DOCUMENTS));
            findings.rejectErrors();
        }
        InvalidPointers invalid = new InvalidPointers();
        schemas.checkBundle(tree, findings, invalid);
        List<Bundle.Submission> documents = new ArrayList<>();
        for (int i = 0; i < tree.path("documents").size(); i++) {
            submission(tree.path("documents").path(i), i, live, findings, invalid)
                    .ifPresent(documents::add);
        }
        List<Bundle.Withdrawal> withdrawals = new ArrayList<>();
        for (int i = 0; i < tree.path("withdrawals").size(); i++) {
            withdrawal(tree.path("withdrawals").path(i), "/withdrawals/" + i, invalid)
                    .ifPresent(withdrawals::add);
        }
        return new Bundle(title(tree, findings, invalid), List.copyOf(documents), List.copyOf(withdrawals));
    }

    /** The documents that a bundle of allowed size would publish, where type, slug and language are well-formed. */
    public static List<DocumentId> named(JsonNode tree) {
        return StreamSupport.stream(tree.path("documents").spliterator(), false)
                .limit(Limits.DOCUMENTS)
                .flatMap(entry -> identity(entry).stream())
                .toList();
    }

    /** Digest of the rules that documents are validated by. */
    public String rules() {
        return digests.ofRules();
    }

    /** A document of a stored bundle, which was found valid by the rules of today. */
    public Bundle.Submission known(DocumentId id, JsonNode content, String pointer, Optional<Integer> ifRevision) {
        return stored(
                id,
                content,
                pointer,
                Optional.of(contents.bind(id.type(), content)),
                ifRevision,
                new InvalidPointers());
    }

    /** A document of a stored bundle, validated by the rules of today. */
    public Bundle.Submission reread(
            DocumentId id,
            JsonNode stored,
            String pointer,
            Optional<Integer> ifRevision,
            Findings findings,
            InvalidPointers invalid) {
        JsonNode content = contents.valid(stored, id.type(), pointer + "/content", findings, invalid);
        return stored(id, content, pointer, contents.bound(id.type(), content), ifRevision, invalid);
    }

    private static Bundle.Submission stored(
            DocumentId id,
            JsonNode content,
            String pointer,
            Optional<DocumentSource> source,
            Optional<Integer> ifRevision,
            InvalidPointers invalid) {
        return new Bundle.Submission(
                pointer, id, content, source, ifRevision, Optional.empty(), Optional.empty(), invalid);
    }

    /** Empty where it is invalid, which is reported with the form of the bundle. */
    private static String title(JsonNode tree, Findings findings, InvalidPointers invalid) {
        JsonNode title = tree.path("title");
        return title.isTextual() && invalid.excludes("/title")
                ? new PlainText(findings).normalised(title, "/title").textValue()
                : "";
    }

    private Optional<Bundle.Submission> submission(
            JsonNode entry, int index, LiveDigests live, Findings findings, InvalidPointers invalid) {
        String pointer = "/documents/" + index;
        JsonNode content = entry.path("content");
        Optional<DocumentType> type = DocumentType.of(entry.path("type").asText());
        if (type.isEmpty()) {
            if (content.isObject()
                    && contents.written(content)
                            .filter(WrittenContent::isTooLarge)
                            .isEmpty()) {
                new PlainText(findings).normalised(content, pointer + "/content");
            }
            return Optional.empty();
        }
        DocumentId id = new DocumentId(
                type.get(),
                partOfId(entry, "slug", pointer, index, invalid),
                partOfId(entry, "language", pointer, index, invalid));
        Optional<WrittenContent> written = contents.written(content);
        Optional<String> digest = written.map(WrittenContent::digest);
        Optional<Integer> liveAs = digest.flatMap(sent -> live.revision(id, sent));
        return Optional.of(
                liveAs.isPresent()
                        ? new Bundle.Submission(
                                pointer,
                                id,
                                content,
                                Optional.of(contents.bind(id.type(), content)),
                                ifRevision(entry, pointer, invalid),
                                digest,
                                liveAs,
                                invalid)
                        : checked(entry, id, pointer, written, digest, findings, invalid));
    }

    /** A part of an identity; where it is invalid, one that no document has and nothing refers to. */
    private static String partOfId(
            JsonNode entry, String property, String pointer, int index, InvalidPointers invalid) {
        return invalid.excludes(pointer + "/" + property) ? entry.path(property).asText() : "?" + index;
    }

    private Bundle.Submission checked(
            JsonNode entry,
            DocumentId id,
            String pointer,
            Optional<WrittenContent> written,
            Optional<String> digest,
            Findings findings,
            InvalidPointers invalid) {
        JsonNode content =
                contents.checked(entry.path("content"), written, id.type(), pointer + "/content", findings, invalid);
        return new Bundle.Submission(
                pointer,
                id,
                content,
                contents.bound(id.type(), content),
                ifRevision(entry, pointer, invalid),
                digest,
                Optional.empty(),
                invalid);
    }

    /** An unknown reason is an error already; another one replaces it, so that the rest is checked. */
    private static Optional<Bundle.Withdrawal> withdrawal(JsonNode entry, String pointer, InvalidPointers invalid) {
        WithdrawalReason reason =
                WithdrawalReason.of(entry.path("reason").asText()).orElse(WithdrawalReason.EDITORIAL);
        return identity(entry)
                .filter(id -> invalid.excludes(pointer + "/slug") && invalid.excludes(pointer + "/language"))
                .map(id -> new Bundle.Withdrawal(
                        pointer,
                        id,
                        reason,
                        Optional.ofNullable(entry.path("replacement").textValue())
                                .filter(Slug::isFormed),
                        ifRevision(entry, pointer, invalid),
                        invalid));
    }

    private static Optional<DocumentId> identity(JsonNode entry) {
        String slug = entry.path("slug").asText();
        String language = entry.path("language").asText();
        return DocumentType.of(entry.path("type").asText())
                .filter(type -> Slug.isFormed(slug) && TAG.matcher(language).matches())
                .map(type -> new DocumentId(type, slug, language));
    }

    private static Optional<Integer> ifRevision(JsonNode entry, String pointer, InvalidPointers invalid) {
        return entry.path("ifRevision").isInt() && invalid.excludes(pointer + "/ifRevision")
                ? Optional.of(entry.path("ifRevision").intValue())
                : Optional.empty();
    }
}

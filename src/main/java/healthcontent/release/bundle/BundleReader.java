package healthcontent.release.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.document.Slug;
import healthcontent.document.WithdrawalReason;
import healthcontent.document.source.DocumentSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Turns the tree that somebody sent into a bundle, and says everything that is wrong with its form. */
@Singleton
public final class BundleReader {

    /** Enough of the form of a language tag to name a document by it. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]{2,35}");

    private final SourceSchemas schemas;
    private final ContentDigest digests;
    private final ObjectMapper json;

    @Inject
    public BundleReader(SourceSchemas schemas, ContentDigest digests, ObjectMapper json) {
        this.schemas = schemas;
        this.digests = digests;
        this.json = json;
    }

    /**
     * Reads a bundle. Whatever is not well-formed is a finding, and left out of what is bound or replaced by what
     * stands for nothing; the rest is read on, so that what is wrong with it is found as well. Content that is live as
     * it was sent was found well-formed before.
     */
    public Bundle read(JsonNode tree, LiveDigests live, Findings findings) {
        int size = tree.path("documents").size() + tree.path("withdrawals").size();
        if (size > Limits.DOCUMENTS) {
            findings.error(
                    FindingName.TOO_MANY_DOCUMENTS,
                    "",
                    "A bundle carries at most %d documents and withdrawals, and this one has %d."
                            .formatted(Limits.DOCUMENTS, size));
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

    /** The documents that a bundle of allowed size would publish, as far as they can be made out. */
    public static List<DocumentId> named(JsonNode tree) {
        return StreamSupport.stream(tree.path("documents").spliterator(), false)
                .limit(Limits.DOCUMENTS)
                .flatMap(entry -> identity(entry).stream())
                .toList();
    }

    /** Names the rules that documents are held to. */
    public String rules() {
        return digests.ofRules();
    }

    /** A document of a stored bundle, which was found well-formed by the rules of today. */
    public Bundle.Submission known(DocumentId id, JsonNode content, String pointer, Optional<Integer> ifRevision) {
        return stored(id, content, pointer, Optional.of(bind(id.type(), content)), ifRevision, new InvalidPointers());
    }

    /** A document of a stored bundle, held to the rules of today. */
    public Bundle.Submission reread(
            DocumentId id,
            JsonNode stored,
            String pointer,
            Optional<Integer> ifRevision,
            Findings findings,
            InvalidPointers invalid) {
        JsonNode content = wellFormed(stored, id.type(), pointer + "/content", findings, invalid);
        return stored(id, content, pointer, source(id.type(), content), ifRevision, invalid);
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

    /** One that is wrong in its form is reported with the form of the bundle. */
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
            if (content.isObject()) {
                new PlainText(findings).normalised(content, pointer + "/content");
            }
            return Optional.empty();
        }
        DocumentId id = new DocumentId(
                type.get(),
                partOfId(entry, "slug", pointer, index, invalid),
                partOfId(entry, "language", pointer, index, invalid));
        Optional<byte[]> text = written(content);
        Optional<String> digest = text.map(digests::of);
        Optional<Integer> liveAs = digest.flatMap(sent -> live.revision(id, sent));
        return Optional.of(
                liveAs.isPresent()
                        ? new Bundle.Submission(
                                pointer,
                                id,
                                content,
                                Optional.of(bind(id.type(), content)),
                                ifRevision(entry, pointer, invalid),
                                digest,
                                liveAs,
                                invalid)
                        : checked(entry, id, pointer, text, digest, findings, invalid));
    }

    /** A part of an identity; where it is not well-formed, one that no document has and nothing refers to. */
    private static String partOfId(
            JsonNode entry, String property, String pointer, int index, InvalidPointers invalid) {
        return invalid.excludes(pointer + "/" + property) ? entry.path(property).asText() : "?" + index;
    }

    private Bundle.Submission checked(
            JsonNode entry,
            DocumentId id,
            String pointer,
            Optional<byte[]> text,
            Optional<String> digest,
            Findings findings,
            InvalidPointers invalid) {
        String place = pointer + "/content";
        text.ifPresent(bytes -> checkSize(bytes, place, findings));
        Findings inContent = new Findings();
        JsonNode content = wellFormed(entry.path("content"), id.type(), place, inContent, invalid);
        if (text.isEmpty() && !inContent.hasErrors()) {
            inContent.error(FindingName.INVALID_VALUE, place, "The content can't be written as JSON.");
        }
        findings.add(inContent);
        return new Bundle.Submission(
                pointer,
                id,
                content,
                source(id.type(), content),
                ifRevision(entry, pointer, invalid),
                digest,
                Optional.empty(),
                invalid);
    }

    /**
     * As much of some content as is well-formed; the rest goes to the findings and the invalid places. A value of
     * another type than its schema demands is reported for that alone, and not also for the characters in it.
     */
    private JsonNode wellFormed(
            JsonNode sent, DocumentType type, String place, Findings findings, InvalidPointers invalid) {
        Findings ofTexts = new Findings();
        JsonNode content = new PlainText(ofTexts).normalised(sent, place);
        if (!content.isObject()) {
            return content; // reported with the form of the bundle
        }
        Findings ofForm = new Findings();
        List<SchemaViolation> violations = schemas.checkContent(type, content, place, ofForm);
        findings.add(ofTexts.elsewhere(violations.stream()
                .filter(SchemaViolation::isOfWholeValue)
                .map(violation -> place + violation.place())
                .collect(Collectors.toSet())));
        findings.add(ofForm);
        violations.stream()
                .filter(SchemaViolation::invalidatesPlace)
                .forEach(violation -> invalid.add(place + violation.place()));
        return mended(content, violations);
    }

    private Optional<DocumentSource> source(DocumentType type, JsonNode wellFormed) {
        return wellFormed.isObject() ? Optional.of(bind(type, wellFormed)) : Optional.empty();
    }

    /** The content without what can't be bound: an error, and no reason to leave the rest unchecked. */
    private static JsonNode mended(JsonNode content, List<SchemaViolation> violations) {
        if (violations.isEmpty()) {
            return content;
        }
        JsonNode known = content.deepCopy();
        violations.forEach(violation -> violation.mend(known));
        return known;
    }

    private static void checkSize(byte[] text, String pointer, Findings findings) {
        if (text.length > Limits.DOCUMENT_BYTES) {
            findings.error(
                    FindingName.DOCUMENT_TOO_LARGE,
                    pointer,
                    "A document has at most %d KiB.".formatted(Limits.DOCUMENT_BYTES / 1024));
        }
    }

    /**
     * Empty where a text holds half a character (a lone surrogate), which is a finding of its own. Numbers stand in
     * exponent form where they came so: nobody has looked yet how many digits they would take.
     */
    private Optional<byte[]> written(JsonNode content) {
        try {
            return Optional.of(json.writer()
                    .without(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A reason that nobody knows is an error already; any other stands in for it, so that the rest is checked. */
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
                        ifRevision(entry, pointer, invalid)));
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

    private DocumentSource bind(DocumentType type, JsonNode content) {
        try {
            return json.treeToValue(content, DocumentSource.formatOf(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of " + type + " lets through what its record cannot hold", e);
        }
    }
}

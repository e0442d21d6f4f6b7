package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import java.util.Optional;

/** Reads one document of a bundle. */
final class DocumentReader {

    private final ContentReader contents;

    DocumentReader(ContentReader contents) {
        this.contents = contents;
    }

    /** Empty where its type is none. Content that is live as it was sent was found valid before. */
    Optional<ReadDocument> read(
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
                partOfId(entry, "language", pointer, index, invalid).intern()); // thousands have the same
        Optional<WrittenContent> written = contents.written(content);
        Optional<String> digest = written.map(WrittenContent::digest);
        Optional<Integer> liveAs = digest.flatMap(sent -> live.revision(id, sent));
        JsonNode valid = liveAs.isPresent()
                ? content
                : contents.checked(content, written, id.type(), pointer + "/content", findings, invalid);
        return Optional.of(document(
                new Bundle.Submission(
                        pointer,
                        id,
                        ifRevision(entry, pointer, invalid),
                        liveAs,
                        invalid.outside(pointer + "/content")),
                valid,
                digest,
                invalid));
    }

    /** A document of a stored bundle, which was found valid by the rules of today. */
    ReadDocument known(DocumentId id, JsonNode content, String pointer, Optional<Integer> ifRevision) {
        return stored(id, content, pointer, ifRevision, new InvalidPointers());
    }

    /** A document of a stored bundle, validated by the rules of today. */
    ReadDocument reread(
            DocumentId id, JsonNode stored, String pointer, Optional<Integer> ifRevision, Findings findings) {
        InvalidPointers invalid = new InvalidPointers();
        JsonNode content = contents.valid(stored, id.type(), pointer + "/content", findings, invalid);
        return stored(id, content, pointer, ifRevision, invalid);
    }

    private ReadDocument stored(
            DocumentId id, JsonNode content, String pointer, Optional<Integer> ifRevision, InvalidPointers invalid) {
        return document(
                new Bundle.Submission(pointer, id, ifRevision, Optional.empty(), invalid.outside(pointer + "/content")),
                content,
                Optional.empty(),
                invalid);
    }

    private ReadDocument document(
            Bundle.Submission submission, JsonNode content, Optional<String> digest, InvalidPointers invalid) {
        return new ReadDocument(
                submission, content, contents.bound(submission.id().type(), content), digest, invalid);
    }

    /** A part of an identity; where it is invalid, one that no document has and nothing refers to. */
    private static String partOfId(
            JsonNode entry, String property, String pointer, int index, InvalidPointers invalid) {
        return invalid.excludes(pointer + "/" + property) ? entry.path(property).asText() : "?" + index;
    }

    static Optional<Integer> ifRevision(JsonNode entry, String pointer, InvalidPointers invalid) {
        return entry.path("ifRevision").isInt() && invalid.excludes(pointer + "/ifRevision")
                ? Optional.of(entry.path("ifRevision").intValue())
                : Optional.empty();
    }
}

package healthcontent.release.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import healthcontent.document.DocumentType;
import healthcontent.document.source.DocumentSource;
import healthcontent.limit.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the content of one document: normalises its texts, validates it by its schema and binds it to its record. */
final class ContentReader {

    private final SourceSchemas schemas;
    private final ContentDigest digests;
    private final ObjectMapper json;

    ContentReader(SourceSchemas schemas, ContentDigest digests, ObjectMapper json) {
        this.schemas = schemas;
        this.digests = digests;
        this.json = json;
    }

    /**
     * The same as {@link #valid}, of content that is no larger than it may be; nothing else is said of a larger one.
     *
     * @param written what was sent, as {@link #written} gives it
     */
    JsonNode checked(
            JsonNode sent,
            Optional<WrittenContent> written,
            DocumentType type,
            String place,
            Findings findings,
            InvalidPointers invalid) {
        if (written.filter(WrittenContent::isTooLarge).isPresent()) {
            findings.error(
                    FindingName.DOCUMENT_TOO_LARGE,
                    place,
                    "A document has at most %d KiB.".formatted(Limits.DOCUMENT_BYTES / 1024));
            invalid.add(place);
            return MissingNode.getInstance();
        }
        Findings inContent = Findings.ofDocument();
        JsonNode content = valid(sent, type, place, inContent, invalid);
        if (written.isEmpty() && !inContent.hasErrors()) {
            inContent.error(FindingName.INVALID_VALUE, place, "The content can't be written as JSON.");
        }
        findings.add(inContent, Set.of());
        return content;
    }

    /**
     * As much of some content as is valid; the rest goes to the findings and the invalid places. A value of another
     * type than its schema demands is reported for that alone, and not also for the characters in it.
     *
     * @param place where the content stands, as a JSON Pointer (RFC 6901) into the bundle
     */
    JsonNode valid(JsonNode sent, DocumentType type, String place, Findings findings, InvalidPointers invalid) {
        Findings ofTexts = Findings.ofDocument();
        JsonNode content = new PlainText(ofTexts).normalised(sent, place);
        if (!content.isObject()) {
            return content; // reported with the form of the bundle
        }
        Findings ofForm = Findings.ofDocument();
        List<SchemaViolation> violations = schemas.checkContent(type, content, place, ofForm);
        findings.add(
                ofTexts,
                violations.stream()
                        .filter(SchemaViolation::isOfWholeValue)
                        .map(violation -> place + violation.place())
                        .collect(Collectors.toSet()));
        findings.add(ofForm, Set.of());
        violations.stream()
                .filter(SchemaViolation::invalidatesPlace)
                .forEach(violation -> invalid.add(place + violation.place()));
        return mended(content, violations);
    }

    /** The content without what can't be bound, so that the rest is checked. */
    private static JsonNode mended(JsonNode content, List<SchemaViolation> violations) {
        if (violations.isEmpty()) {
            return content;
        }
        JsonNode known = content.deepCopy();
        violations.forEach(violation -> violation.mend(known));
        return known;
    }

    /** Valid content as a record; empty where it is no object. */
    Optional<DocumentSource> bound(DocumentType type, JsonNode valid) {
        return valid.isObject() ? Optional.of(bind(type, valid)) : Optional.empty();
    }

    /** Content that was found valid, as a record. */
    DocumentSource bind(DocumentType type, JsonNode content) {
        try {
            return json.treeToValue(content, DocumentSource.formatOf(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of " + type + " lets through what its record cannot hold", e);
        }
    }

    /**
     * Content as JSON text in UTF-8. Empty where a text holds half a character (a lone surrogate), which is a finding
     * of its own. Numbers keep their exponents, since they may be of a size that takes too many digits without.
     */
    Optional<WrittenContent> written(JsonNode content) {
        WrittenContent.Stream stream = new WrittenContent.Stream(digests.begin());
        try {
            json.writer().without(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).writeValue(stream, content);
            return Optional.of(stream.written());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

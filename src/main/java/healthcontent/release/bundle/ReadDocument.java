package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentId;
import healthcontent.document.source.DocumentSource;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A document of a bundle with its content, as it is while it is read. Nothing keeps one: what is needed of its content
 * afterwards is taken from it, and the content itself stands in the database by then.
 *
 * @param submission what is kept of it
 * @param content its content as it will be stored, Unicode normalised to NFC
 * @param source the same, bound; without what is invalid, and empty where the content is no object
 * @param digest of the content as it was sent; empty where it has none
 * @param invalid its invalid places
 */
public record ReadDocument(
        Bundle.Submission submission,
        JsonNode content,
        Optional<DocumentSource> source,
        Optional<String> digest,
        InvalidPointers invalid) {

    /** Its identity. */
    public DocumentId id() {
        return submission.id();
    }

    /** A place within the content, as a pointer into the bundle. */
    public String at(String within) {
        return submission.at(within);
    }

    /** Whether a place within the content is valid. */
    public boolean isValidAt(String within) {
        return invalid.excludes(at(within));
    }

    /** Whether a place within the content is valid, with everything within it. */
    public boolean isValidThroughout(String within) {
        return invalid.excludesAllOf(at(within));
    }

    /** Whether a list is valid, and a property in each of its items. */
    public boolean isValidInEach(String list, int items, String property) {
        return isValidAt(list) && IntStream.range(0, items).allMatch(i -> isValidAt(list + "/" + i + property));
    }

    /** Whether it is to be stored: valid as a whole, and not known to be live as it is. */
    public boolean isToBeStored() {
        return submission.liveAs().isEmpty() && invalid.excludesAllOf(submission.pointer());
    }

    /** The bound content, if it is of this format. */
    public <S extends DocumentSource> Optional<S> source(Class<S> format) {
        return source.filter(format::isInstance).map(format::cast);
    }
}

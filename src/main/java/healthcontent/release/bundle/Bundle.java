package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentId;
import healthcontent.document.WithdrawalReason;
import healthcontent.document.source.DocumentSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a request publishes and withdraws, as far as it is well-formed.
 *
 * @param title what the release is about, for the audit trail
 * @param documents what to publish, in the order sent
 * @param withdrawals what to withdraw, in the order sent
 */
public record Bundle(String title, List<Submission> documents, List<Withdrawal> withdrawals) {

    /** The submissions whose content is of one format, with that content. */
    public <S extends DocumentSource> Stream<Submitted<S>> contents(Class<S> format) {
        return documents.stream()
                .flatMap(submission -> submission.source().filter(format::isInstance).stream()
                        .map(source -> new Submitted<>(submission, format.cast(source))));
    }

    /** A submission together with its content. */
    public record Submitted<S extends DocumentSource>(Submission submission, S source) {

        /** The identity of the document. */
        public DocumentId id() {
            return submission.id();
        }

        /** A place within the content, as a pointer into the bundle. */
        public String at(String within) {
            return submission.at(within);
        }

        /** Whether a place within the content is valid. */
        public boolean isValidAt(String within) {
            return submission.invalid().excludes(at(within));
        }

        /** Whether a list is valid, and a property in each of its items. */
        public boolean isValidInEach(String list, int items, String property) {
            return isValidAt(list) && IntStream.range(0, items).allMatch(i -> isValidAt(list + "/" + i + property));
        }
    }

    /**
     * A document to publish.
     *
     * @param pointer where it stands in the bundle
     * @param content its content as it will be stored, Unicode normalised to NFC
     * @param source the same, bound; without what is invalid, and empty where the content is no object
     * @param ifRevision the revision that it must replace; 0 means that it must never have existed
     * @param digest of the content as it was sent; empty where it has none
     * @param liveAs the live revision that the content is known to equal; empty where it is not known yet
     * @param invalid the invalid places of the bundle
     */
    public record Submission(
            String pointer,
            DocumentId id,
            JsonNode content,
            Optional<DocumentSource> source,
            Optional<Integer> ifRevision,
            Optional<String> digest,
            Optional<Integer> liveAs,
            InvalidPointers invalid) {

        /** A place within the content, as a pointer into the bundle. */
        public String at(String within) {
            return pointer + "/content" + within;
        }

        /** Whether one of the properties beside the content is valid. */
        public boolean isValidAt(String property) {
            return invalid.excludes(pointer + property);
        }

        /** Whether a place within the content is valid, with everything within it. */
        public boolean isValidThroughout(String within) {
            return invalid.excludesAllOf(at(within));
        }

        /** Whether it is valid as a whole. */
        public boolean isWellFormed() {
            return invalid.excludesAllOf(pointer);
        }
    }

    /**
     * A document to withdraw.
     *
     * @param pointer where it stands in the bundle
     * @param replacement slug of the document of the same type that readers should see instead
     * @param ifRevision the revision that it must withdraw
     * @param invalid the invalid places of the bundle
     */
    public record Withdrawal(
            String pointer,
            DocumentId id,
            WithdrawalReason reason,
            Optional<String> replacement,
            Optional<Integer> ifRevision,
            InvalidPointers invalid) {

        /** Whether one of its properties is valid. */
        public boolean isValidAt(String property) {
            return invalid.excludes(pointer + property);
        }
    }
}

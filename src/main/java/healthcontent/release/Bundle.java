package healthcontent.release;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentId;
import healthcontent.document.DocumentSource;
import healthcontent.document.WithdrawalReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wants to publish and to withdraw, read and well-formed.
 *
 * @param title what the release is about, for the audit trail
 * @param documents what to publish, in the order sent
 * @param withdrawals what to withdraw, in the order sent
 */
record Bundle(String title, List<Submission> documents, List<Retraction> withdrawals) {

    /** The submissions whose content is of one format, with that content. */
    <S extends DocumentSource> Stream<Submitted<S>> contents(Class<S> format) {
        return documents.stream()
                .flatMap(submission -> submission.source().filter(format::isInstance).stream()
                        .map(source -> new Submitted<>(submission, format.cast(source))));
    }

    /** A submission together with its content. */
    record Submitted<S extends DocumentSource>(Submission submission, S source) {

        DocumentId id() {
            return submission.id();
        }

        String at(String within) {
            return submission.at(within);
        }
    }

    /**
     * A document to publish.
     *
     * @param pointer where it stands in the bundle
     * @param content its content as it will be kept, Unicode normalised to NFC
     * @param source the same, bound; empty where the content is not well-formed, which is a finding already
     * @param ifRevision the revision that it must replace; 0 means that it must never have existed
     * @param digest short for the content as it was sent; empty where that is not at hand
     * @param liveAs the live revision that the content is known to equal; empty where that is to be found out
     */
    record Submission(
            String pointer,
            DocumentId id,
            JsonNode content,
            Optional<DocumentSource> source,
            Optional<Integer> ifRevision,
            Optional<String> digest,
            Optional<Integer> liveAs) {

        /** A place within the content, as a pointer into the bundle. */
        String at(String within) {
            return pointer + "/content" + within;
        }
    }

    /**
     * A document to withdraw.
     *
     * @param pointer where it stands in the bundle
     * @param replacement slug of the document of the same type that readers should see instead
     * @param ifRevision the revision that it must withdraw
     */
    record Retraction(
            String pointer,
            DocumentId id,
            WithdrawalReason reason,
            Optional<String> replacement,
            Optional<Integer> ifRevision) {}
}

package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.Slug;
import healthcontent.document.WithdrawalReason;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A bundle while it is read: first its documents, one after another, and then the rest. Findings are collected apart by
 * what they are about, since they are told in another order than that in which they are found.
 */
public final class BundleReading {

    private final SentBundle sent;
    private final LiveDigests live;
    private final SourceSchemas schemas;
    private final DocumentReader reader;
    private final List<Bundle.Submission> read = new ArrayList<>();
    private final Findings ofEntries = new Findings();
    private final Findings ofRevisions = new Findings();
    private final Findings ofContents = new Findings();
    private int index;

    BundleReading(SentBundle sent, LiveDigests live, SourceSchemas schemas, DocumentReader reader) {
        this.sent = sent;
        this.live = live;
        this.schemas = schemas;
        this.reader = reader;
    }

    /** The documents, of which each is read when it is asked for. To be called once. */
    public Stream<ReadDocument> documents() {
        return stream(sent.entries()).flatMap(entry -> document(entry).stream());
    }

    private static Stream<JsonNode> stream(Iterator<JsonNode> entries) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false);
    }

    private Optional<ReadDocument> document(JsonNode entry) {
        String pointer = "/documents/" + index;
        InvalidPointers invalid = new InvalidPointers();
        schemas.checkEntry(entry, pointer, ofEntries, invalid);
        SourceSchemas.checkRevision(entry, pointer, ofRevisions, invalid);
        Optional<ReadDocument> document = reader.read(entry, index, live, ofContents, invalid);
        index++;
        document.map(ReadDocument::submission).ifPresent(read::add);
        return document;
    }

    /** The bundle, once all its documents were read. */
    public Bundle bundle(Findings findings) {
        JsonNode rest = sent.rest();
        Findings before = new Findings();
        Findings after = new Findings();
        InvalidPointers invalid = new InvalidPointers();
        schemas.checkRest(rest, before, after, invalid);
        JsonNode entries = rest.path("withdrawals");
        for (int i = 0; i < entries.size(); i++) {
            SourceSchemas.checkRevision(entries.path(i), "/withdrawals/" + i, ofRevisions, invalid);
        }
        for (Findings part : List.of(before, ofEntries, after, ofRevisions, ofContents)) {
            findings.addAll(part);
        }
        List<Bundle.Withdrawal> withdrawals = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            withdrawal(entries.path(i), "/withdrawals/" + i, invalid).ifPresent(withdrawals::add);
        }
        return new Bundle(title(rest, findings, invalid), List.copyOf(read), List.copyOf(withdrawals));
    }

    /** Empty where it is invalid, which is reported with the form of the bundle. */
    private static String title(JsonNode rest, Findings findings, InvalidPointers invalid) {
        JsonNode title = rest.path("title");
        return title.isTextual() && invalid.excludes("/title")
                ? new PlainText(findings).normalised(title, "/title").textValue()
                : "";
    }

    /** An unknown reason is an error already; another one replaces it, so that the rest is checked. */
    private static Optional<Bundle.Withdrawal> withdrawal(JsonNode entry, String pointer, InvalidPointers invalid) {
        WithdrawalReason reason =
                WithdrawalReason.of(entry.path("reason").asText()).orElse(WithdrawalReason.EDITORIAL);
        return BundleReader.identity(entry)
                .filter(id -> invalid.excludes(pointer + "/slug") && invalid.excludes(pointer + "/language"))
                .map(id -> new Bundle.Withdrawal(
                        pointer,
                        id,
                        reason,
                        Optional.ofNullable(entry.path("replacement").textValue())
                                .filter(Slug::isFormed),
                        DocumentReader.ifRevision(entry, pointer, invalid),
                        invalid));
    }
}

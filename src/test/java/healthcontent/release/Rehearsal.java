package healthcontent.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import healthcontent.TestBundle;
import healthcontent.TestDocument;
import healthcontent.document.DocumentId;
import healthcontent.document.source.DocumentSource;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.BundleReader;
import healthcontent.release.bundle.BundleReading;
import healthcontent.release.bundle.ContentDigest;
import healthcontent.release.bundle.Finding;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.LiveDigests;
import healthcontent.release.bundle.SentBundle;
import healthcontent.release.bundle.SourceSchemas;
import healthcontent.release.check.BundleCheck;
import healthcontent.release.check.Proposal;
import healthcontent.release.plan.KnownContents;
import healthcontent.release.plan.LiveState;
import healthcontent.release.plan.Plan;
import healthcontent.release.plan.Planner;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A bundle read, planned and checked against content in memory, in a service that serves English and Spanish. */
public record Rehearsal(Bundle bundle, Map<DocumentId, JsonNode> contents, Plan plan, List<Finding> findings) {

    private static final Set<String> SERVED = new LinkedHashSet<>(List.of("en", "es"));
    public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final BundleReader READER = new BundleReader(new SourceSchemas(), new ContentDigest("test"), JSON);

    public static Rehearsal of(TestBundle bundle, LiveContent live) {
        return of(bundle.json(), live);
    }

    public static Rehearsal of(JsonNode tree, LiveContent live) {
        Findings findings = new Findings();
        BundleReading reading = READER.read(SentBundle.of(tree), LiveDigests.NONE, findings);
        KnownContents known = new KnownContents();
        BundleCheck check = new BundleCheck(TODAY);
        Map<DocumentId, JsonNode> contents = new HashMap<>();
        reading.documents().forEach(document -> {
            known.add(document);
            check.see(document);
            contents.putIfAbsent(document.id(), document.content());
        });
        Bundle bundle = reading.bundle(findings);
        LiveState state = live.seenBy(contents);
        Plan plan = Planner.plan(bundle, known, state);
        check.check(new Proposal(bundle, known, plan, state, SERVED), findings);
        return new Rehearsal(bundle, contents, plan, findings.found().shown());
    }

    /** What is found in documents that go into an empty database. */
    public static List<String> findingsIn(TestDocument... documents) {
        return of(TestBundle.of(documents), LiveContent.NOTHING).found();
    }

    /** The findings, each as {@code name at pointer}, warnings with a leading {@code warning}; each once. */
    public List<String> found() {
        return findings.stream()
                .map(finding ->
                        (finding.isError() ? "" : "warning ") + finding.name().value() + " at " + finding.pointer())
                .distinct()
                .toList();
    }

    /** The plan, each change as {@code action document}. */
    public List<String> planned() {
        return plan.changes().stream()
                .map(change -> change.action().name().toLowerCase(Locale.ROOT) + " " + change.id())
                .toList();
    }

    public static DocumentSource bind(DocumentId id, JsonNode content) {
        try {
            return JSON.treeToValue(content, DocumentSource.formatOf(id.type()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

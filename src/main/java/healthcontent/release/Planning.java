package healthcontent.release;

import healthcontent.database.Sql;
import healthcontent.language.Languages;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.BundleReader;
import healthcontent.release.bundle.BundleReading;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.InvalidPointers;
import healthcontent.release.bundle.LiveDigests;
import healthcontent.release.bundle.ReadDocument;
import healthcontent.release.bundle.SentBundle;
import healthcontent.release.check.BundleCheck;
import healthcontent.release.check.Proposal;
import healthcontent.release.plan.KnownContents;
import healthcontent.release.plan.LiveState;
import healthcontent.release.plan.LiveStateReader;
import healthcontent.release.plan.Plan;
import healthcontent.release.plan.Planner;
import healthcontent.release.plan.StagedContent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Reads, plans and checks bundles against the live content. */
@Singleton
class Planning {

    private final BundleReader bundles;
    private final Languages languages;
    private final Clock clock;

    @Inject
    Planning(BundleReader bundles, Languages languages, Clock clock) {
        this.bundles = bundles;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * Plans a bundle, and stages its content.
     *
     * @throws BundleRejected with everything that is wrong with it
     */
    PlannedRelease plan(SentBundle sent, String author, Sql sql) throws SQLException {
        Findings findings = new Findings();
        BundleReading reading = bundles.read(sent, LiveDigests.read(sent.named(), sql), findings);
        Contents contents = new Contents();
        StagedContent staged = StagedContent.of(reading.documents().peek(contents::see), sql);
        Bundle bundle = reading.bundle(findings);
        Plan plan = contents.plan(bundle, staged, findings);
        findings.rejectErrors();
        return new PlannedRelease(UUID.randomUUID(), bundle, staged, plan, findings.found(), bundles.rules(), author);
    }

    /**
     * Plans the bundle that a stored plan came from, without the withdrawals that cascaded and without the documents
     * that it would leave unchanged. If the rules have changed since it was planned, its documents are validated by
     * those of today.
     *
     * @param staged the content of its documents
     * @param stored the stored plan, whose changes are read one after another
     */
    Plan replan(StoredRelease release, StagedContent staged, PlanStore.Changes stored, Findings findings)
            throws SQLException {
        boolean sameRules = release.rules().filter(bundles.rules()::equals).isPresent();
        InvalidPointers none = new InvalidPointers();
        Contents contents = new Contents();
        List<Bundle.Submission> documents = new ArrayList<>();
        List<Bundle.Withdrawal> withdrawals = new ArrayList<>();
        stored.each(change -> change.pointer().ifPresent(pointer -> {
            change.content().ifPresent(content -> {
                ReadDocument document = sameRules
                        ? bundles.known(change.id(), content, pointer, change.ifRevision())
                        : bundles.reread(change.id(), content, pointer, change.ifRevision(), findings);
                contents.see(document);
                documents.add(document.submission());
            });
            change.reason()
                    .ifPresent(reason -> withdrawals.add(new Bundle.Withdrawal(
                            pointer, change.id(), reason, change.replacement(), change.ifRevision(), none)));
        }));
        Bundle bundle = new Bundle(release.title(), List.copyOf(documents), List.copyOf(withdrawals));
        return contents.plan(bundle, staged, findings);
    }

    /** What planning and checking take from documents while they are read. */
    private final class Contents {

        private final KnownContents known = new KnownContents();
        private final BundleCheck check = new BundleCheck(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));

        void see(ReadDocument document) {
            known.add(document);
            check.see(document);
        }

        /** Plans and checks a bundle each of whose documents was seen. */
        Plan plan(Bundle bundle, StagedContent staged, Findings findings) throws SQLException {
            LiveState live = new LiveStateReader(staged).read(bundle, known, languages);
            Plan plan = Planner.plan(bundle, known, live);
            check.check(new Proposal(bundle, known, plan, live, new LinkedHashSet<>(languages.served())), findings);
            return plan;
        }
    }
}

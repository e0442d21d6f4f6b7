package healthcontent.release;

import healthcontent.database.Sql;
import healthcontent.language.Languages;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.BundleReader;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.InvalidPointers;
import healthcontent.release.bundle.LiveDigests;
import healthcontent.release.bundle.SentBundle;
import healthcontent.release.check.BundleCheck;
import healthcontent.release.check.Proposal;
import healthcontent.release.plan.LiveState;
import healthcontent.release.plan.LiveStateReader;
import healthcontent.release.plan.Plan;
import healthcontent.release.plan.Planner;
import healthcontent.release.plan.StagedContent;
import healthcontent.release.plan.StoredChange;
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
        Bundle bundle = bundles.read(sent, LiveDigests.read(BundleReader.named(sent.tree()), sql), findings);
        StagedContent content = StagedContent.of(bundle, sql);
        Plan plan = plan(bundle, content, findings);
        findings.rejectErrors();
        return new PlannedRelease(UUID.randomUUID(), bundle, content, plan, findings.found(), bundles.rules(), author);
    }

    /** Plans a bundle whose content is staged already. */
    Plan plan(Bundle bundle, StagedContent content, Findings findings) throws SQLException {
        LiveState live = new LiveStateReader(content).read(bundle, languages);
        Plan plan = Planner.plan(bundle, live);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        BundleCheck.check(new Proposal(bundle, plan, live, new LinkedHashSet<>(languages.served()), today), findings);
        return plan;
    }

    /**
     * The bundle that a stored plan came from, without the withdrawals that cascaded and without the documents that it
     * would leave unchanged. If the rules have changed since it was planned, its documents are validated by those of
     * today.
     */
    Bundle restore(StoredRelease release, List<StoredChange> changes, Findings findings) {
        boolean sameRules = release.rules().filter(bundles.rules()::equals).isPresent();
        InvalidPointers invalid = new InvalidPointers();
        List<Bundle.Submission> documents = new ArrayList<>();
        List<Bundle.Withdrawal> withdrawals = new ArrayList<>();
        for (StoredChange change : changes) {
            change.pointer().ifPresent(pointer -> {
                change.content()
                        .ifPresent(content -> documents.add(
                                sameRules
                                        ? bundles.known(change.id(), content, pointer, change.ifRevision())
                                        : bundles.reread(
                                                change.id(),
                                                content,
                                                pointer,
                                                change.ifRevision(),
                                                findings,
                                                invalid)));
                change.reason()
                        .ifPresent(reason -> withdrawals.add(new Bundle.Withdrawal(
                                pointer, change.id(), reason, change.replacement(), change.ifRevision(), invalid)));
            });
        }
        return new Bundle(release.title(), List.copyOf(documents), List.copyOf(withdrawals));
    }
}

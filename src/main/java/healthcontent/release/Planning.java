package healthcontent.release;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.language.Languages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Reads, plans and checks bundles against the live content. */
@Singleton
class Planning {

    private final BundleReader bundles;
    private final Languages languages;

    @Inject
    Planning(BundleReader bundles, Languages languages) {
        this.bundles = bundles;
        this.languages = languages;
    }

    /**
     * Plans a bundle, and leaves its documents staged.
     *
     * @throws BundleRejected with everything that is wrong with it
     */
    PlannedRelease plan(JsonNode tree, String author, Instant at, Sql sql) throws SQLException {
        Findings findings = new Findings();
        Bundle bundle = bundles.read(tree, LiveDigests.read(BundleReader.named(tree), sql), findings);
        new Staging(sql).submit(bundle);
        Plan plan = plan(bundle, findings, sql);
        findings.rejectErrors();
        return new PlannedRelease(UUID.randomUUID(), bundle, plan, findings.all(), bundles.rules(), author, at);
    }

    /** Plans a bundle whose documents are staged already. */
    Plan plan(Bundle bundle, Findings findings, Sql sql) throws SQLException {
        LiveState live = new LiveStateReader(sql).read(bundle, languages);
        Plan plan = Planner.plan(bundle, live);
        BundleCheck.check(new Proposal(bundle, plan, live, new LinkedHashSet<>(languages.served())), findings);
        return plan;
    }

    /**
     * The bundle that a stored plan came from, without what it would leave unchanged. If the rules are other ones than
     * when it was planned, its documents are held to those of today.
     */
    Bundle restore(StoredRelease release, List<StoredChange> changes, Findings findings) {
        return release.rules().filter(bundles.rules()::equals).isPresent()
                ? bundles.restore(release.title(), changes)
                : bundles.restoreAnew(release.title(), changes, findings);
    }
}

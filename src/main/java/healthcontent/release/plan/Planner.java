package healthcontent.release.plan;

import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.release.bundle.Bundle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Works out what a bundle would change. A withdrawal of an original cascades: its translations are withdrawn with it,
 * and for a condition every comparison that names it, so that no clinical error stays live. A withdrawal of a document
 * that is withdrawn already corrects what readers are told of it, the reason and the replacement, and so for each
 * document that the first withdrawal cascaded to.
 */
public final class Planner {

    private final KnownContents contents;
    private final LiveState live;
    private final Map<DocumentId, PlannedChange> changes = new LinkedHashMap<>();

    private Planner(KnownContents contents, LiveState live) {
        this.contents = contents;
        this.live = live;
    }

    /** Plans a bundle against the live content. */
    public static Plan plan(Bundle bundle, KnownContents contents, LiveState live) {
        Planner planner = new Planner(contents, live);
        bundle.documents().forEach(planner::publish);
        bundle.withdrawals().forEach(planner::withdraw);
        bundle.withdrawals().forEach(planner::cascade);
        return new Plan(List.copyOf(planner.changes.values()));
    }

    private void publish(Bundle.Submission submission) {
        DocumentId id = submission.id();
        Optional<LiveState.State> state = live.state(id);
        Action action = state.map(known -> {
                    if (!known.live()) {
                        return Action.REPUBLISH;
                    }
                    return known.sameAsSubmitted() ? Action.UNCHANGED : Action.UPDATE;
                })
                .orElse(Action.CREATE);
        changes.putIfAbsent(
                id,
                new PlannedChange(
                        id,
                        action,
                        revisionOf(id),
                        Optional.of(contents.of(submission)),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void withdraw(Bundle.Withdrawal withdrawal) {
        changes.putIfAbsent(withdrawal.id(), planned(withdrawal.id(), withdrawal, withdrawal.replacement()));
    }

    private void cascade(Bundle.Withdrawal withdrawal) {
        DocumentId id = withdrawal.id();
        if (!live.isOriginal(id)) {
            return;
        }
        live.liveTranslations(id)
                .forEach(translation ->
                        changes.putIfAbsent(translation, planned(translation, withdrawal, withdrawal.replacement())));
        live.goneWith(id)
                .map(follower -> planned(
                        follower,
                        withdrawal,
                        follower.type() == id.type() ? withdrawal.replacement() : Optional.empty()))
                .filter(follower -> follower.changesSomething()
                        && changes.get(id).reason().isPresent()
                        && changes.get(id).changesSomething())
                .forEach(follower -> changes.putIfAbsent(follower.id(), follower));
        Stream<DocumentId> comparisons = id.type() == DocumentType.CONDITION ? live.comparisonsOf(id) : Stream.empty();
        comparisons.forEach(
                comparison -> changes.putIfAbsent(comparison, planned(comparison, withdrawal, Optional.empty())));
    }

    private PlannedChange planned(DocumentId id, Bundle.Withdrawal withdrawal, Optional<String> replacement) {
        LiveState.Withdrawal wanted = new LiveState.Withdrawal(withdrawal.reason(), replacement);
        boolean stands = live.state(id)
                .map(state -> state.withdrawal().filter(wanted::equals).isPresent())
                .orElse(true);
        return new PlannedChange(
                id,
                stands ? Action.UNCHANGED : Action.WITHDRAW,
                revisionOf(id),
                Optional.empty(),
                Optional.of(withdrawal.reason()),
                replacement);
    }

    private int revisionOf(DocumentId id) {
        return live.state(id).map(LiveState.State::revision).orElse(0);
    }
}

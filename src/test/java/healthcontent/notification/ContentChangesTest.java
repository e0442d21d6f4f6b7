package healthcontent.notification;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.database.DatabaseState;
import healthcontent.health.DatabaseReadiness;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentChangesTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OVER = Duration.ZERO;

    private final ContentChanges changes = new ContentChanges();

    @Test
    void whatTheDatabaseHasJustSaidCanBeReliedUpon() {
        assertFalse(changes.confirmed());
        changes.confirm(head(1), changes.ask(LONG));
        assertTrue(changes.confirmed());
        changes.lost();
        assertFalse(changes.confirmed());
    }

    @Test
    void whatItSaidTooLongAgoCannotThoughNobodyKnowsThatItIsAway() {
        changes.confirm(head(1), changes.ask(OVER));
        assertTrue(changes.current());
        assertTrue(changes.away().isZero());
        assertFalse(changes.confirmed());
    }

    @Test
    void aReleaseOfThisReplicaIsNoWordOfTheDatabaseAboutLaterOnes() {
        changes.confirm(head(1), changes.ask(OVER));
        changes.announce(head(2));
        assertFalse(changes.confirmed());
        changes.confirm(head(2), changes.ask(LONG));
        assertTrue(changes.confirmed());
    }

    @Test
    void aConfirmationOfANewerHeadIsNoneOfAnOlderOne() {
        ContentHead older = head(1);
        ContentHead newer = head(2);
        changes.confirm(older, changes.ask(LONG));
        assertTrue(changes.confirms(older));
        changes.confirm(newer, changes.ask(LONG));
        assertFalse(changes.confirms(older));
        assertTrue(changes.confirms(newer));
        changes.confirm(newer, changes.ask(OVER));
        assertFalse(changes.confirms(newer));
    }

    @Test
    void whoIsStillToBeToldOfAReleaseCannotRelyOnWhatWasBefore() {
        ContentHead before = head(1);
        changes.confirm(before, changes.ask(LONG));
        assertTrue(changes.confirms(before));
        List<Boolean> reliable = new ArrayList<>();
        changes.subscribe(() -> reliable.add(changes.confirms(before)));
        changes.confirm(head(2), changes.ask(LONG));
        assertEquals(List.of(false), reliable);
    }

    @Test
    void theDatabaseIsNotAwayBecauseItWasFilledBeforeAnybodyListened() {
        DatabaseState state = new DatabaseState(Clock.systemUTC());
        state.saw(true);
        changes.announce(head(1));
        assertTrue(changes.away().isZero());
        assertThat(readiness(state), containsString("database=ok"));
        changes.confirm(head(1), changes.ask(LONG));
        changes.lost();
        assertFalse(changes.away().isZero());
        assertThat(readiness(state), containsString("database=unreachable"));
    }

    private String readiness(DatabaseState state) {
        return new DatabaseReadiness(state, changes, Clock.systemUTC())
                .call()
                .getData()
                .orElseThrow()
                .toString();
    }

    private static ContentHead head(long seq) {
        return new ContentHead(seq, UUID.randomUUID());
    }
}

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
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentChangesTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OVER = Duration.ZERO;

    private final ContentChanges changes = new ContentChanges();

    @Test
    void whatTheDatabaseHasJustSaidCanBeReliedUpon() {
        assertFalse(changes.confirmed());
        changes.confirm(News.of(1), changes.ask(LONG));
        assertTrue(changes.confirmed());
        changes.lost();
        assertFalse(changes.confirmed());
    }

    @Test
    void whatItSaidTooLongAgoCannotThoughNobodyKnowsThatItIsAway() {
        changes.confirm(News.of(1), changes.ask(OVER));
        assertTrue(changes.current());
        assertTrue(changes.away().isZero());
        assertFalse(changes.confirmed());
    }

    @Test
    void aReleaseOfThisReplicaIsNoWordOfTheDatabaseAboutLaterOnes() {
        changes.confirm(News.of(1), changes.ask(OVER));
        changes.announce(News.of(2));
        assertFalse(changes.confirmed());
        changes.confirm(News.of(2), changes.ask(LONG));
        assertTrue(changes.confirmed());
    }

    @Test
    void aConfirmationOfANewerHeadIsNoneOfAnOlderOne() {
        ContentNews older = News.of(1);
        ContentNews newer = News.of(2);
        changes.confirm(older, changes.ask(LONG));
        assertTrue(changes.confirms(older.head()));
        changes.confirm(newer, changes.ask(LONG));
        assertFalse(changes.confirms(older.head()));
        assertTrue(changes.confirms(newer.head()));
        changes.confirm(newer, changes.ask(OVER));
        assertFalse(changes.confirms(newer.head()));
    }

    @Test
    void whoIsStillToBeToldOfAReleaseCannotRelyOnWhatWasBefore() {
        ContentNews before = News.of(1);
        changes.confirm(before, changes.ask(LONG));
        assertTrue(changes.confirms(before.head()));
        List<Boolean> reliable = new ArrayList<>();
        changes.subscribe(() -> reliable.add(changes.confirms(before.head())));
        changes.confirm(News.of(2), changes.ask(LONG));
        assertEquals(List.of(false), reliable);
    }

    @Test
    void theDatabaseIsNotAwayBecauseItWasFilledBeforeAnybodyListened() {
        DatabaseState state = new DatabaseState(Clock.systemUTC());
        state.saw(true);
        changes.announce(News.of(1));
        assertTrue(changes.away().isZero());
        assertThat(readiness(state), containsString("database=ok"));
        changes.confirm(News.of(1), changes.ask(LONG));
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

    /** A replica that was cut off meanwhile hears of nothing but the new head. */
    @Test
    void aHeadOfAnotherHistoryIsAnotherHeadThoughItIsAsFar() {
        ContentNews before = News.of(7);
        ContentNews restored = News.ofAnotherHistory(7);
        News.arrive(before, changes);
        News.arrive(restored, changes);
        assertFalse(changes.confirms(before.head()));
        assertTrue(changes.confirms(restored.head()));
        assertEquals(Optional.of(restored), changes.news());
    }

    @Test
    void theNewsAreThoseOfTheLastChangeHoweverOftenItIsConfirmed() {
        ContentNews withdrawal = News.of(2, "gout");
        News.arrive(News.of(1), changes);
        changes.announce(withdrawal);
        News.arrive(News.of(withdrawal.head()), changes);
        assertEquals(Optional.of(withdrawal), changes.news());
    }
}

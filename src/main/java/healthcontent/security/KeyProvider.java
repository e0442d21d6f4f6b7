package healthcontent.security;

import healthcontent.failure.CauseChain;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Where the key to verify tokens with is fetched from, if it is fetched at all. The extension does not distinguish an
 * unknown key from one that it could not fetch again, so this asks the provider itself: one request at a time and at
 * most one a second, however many tokens come. A request in between waits for the next answer, since an earlier one
 * says nothing of a provider that has failed since.
 */
@Singleton
class KeyProvider {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** After which a request to the provider counts as failed, also one that could not be begun. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final JWTAuthContextInfo settings;
    private final Executor workers;
    private final Duration longest;
    private CompletableFuture<Boolean> begun = CompletableFuture.completedFuture(false);
    private CompletableFuture<Boolean> next;
    private long answered = System.nanoTime() - BETWEEN.toNanos();

    @Inject
    KeyProvider(JWTAuthContextInfo settings) {
        this(settings, Infrastructure.getDefaultWorkerPool(), LONGEST);
    }

    KeyProvider(JWTAuthContextInfo settings, Executor workers, Duration longest) {
        this.settings = settings;
        this.workers = workers;
        this.longest = longest;
    }

    /** Whether a token was refused because the provider, which may have its key, does not answer. Takes time. */
    Uni<Boolean> isBehind(Throwable failure) {
        if (isUnreachable(failure)) {
            KeyFetches.failed();
            return Uni.createFrom().item(true);
        }
        return isFetched() && isAboutKey(failure)
                ? Uni.createFrom().completionStage(this::nextAnswer)
                : Uni.createFrom().item(false);
    }

    /** Whether a failure comes from a key that was not found. */
    private static boolean isAboutKey(Throwable failure) {
        return CauseChain.of(failure).anyMatch(UnresolvableKeyException.class::isInstance);
    }

    /** Whether a failure comes from a key that could not be fetched. */
    private static boolean isUnreachable(Throwable failure) {
        return CauseChain.of(failure)
                .dropWhile(cause -> !(cause instanceof UnresolvableKeyException))
                .anyMatch(IOException.class::isInstance);
    }

    private boolean isFetched() {
        String location = settings.getPublicKeyLocation();
        return location != null && location.startsWith("http");
    }

    /** Whether the provider fails to answer the next request to it. */
    private synchronized CompletableFuture<Boolean> nextAnswer() {
        if (next == null || next.isDone()) { // done without having been begun, where no thread could be had
            next = begun.handle((isAway, failure) -> later())
                    .thenCompose(later -> CompletableFuture.supplyAsync(this::ask, later))
                    .completeOnTimeout(true, longest.toMillis(), TimeUnit.MILLISECONDS);
        }
        return next;
    }

    private synchronized Executor later() {
        long wait = Math.max(0, answered + BETWEEN.toNanos() - System.nanoTime());
        return CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, workers);
    }

    private boolean ask() {
        synchronized (this) {
            begun = next;
            next = null;
        }
        try {
            return count(new Fetched(settings).isEmpty());
        } catch (UnresolvableKeyException e) {
            return count(isUnreachable(e));
        } finally {
            synchronized (this) {
                answered = System.nanoTime();
            }
        }
    }

    private static boolean count(boolean isAway) {
        if (isAway) {
            KeyFetches.failed();
        } else {
            KeyFetches.answered();
        }
        return isAway;
    }

    /** Fetches the key just as the extension does. */
    private static final class Fetched extends KeyLocationResolver {

        Fetched(JWTAuthContextInfo settings) throws UnresolvableKeyException {
            super(settings);
        }

        boolean isEmpty() {
            return key == null && jsonWebKeys == null && httpsJwks == null;
        }
    }
}

package healthcontent.httpcache;

import healthcontent.content.Gone;
import healthcontent.content.Paths;
import healthcontent.content.Withdrawal;
import healthcontent.edge.ProblemResponses;
import healthcontent.language.ReaderLanguage;
import healthcontent.problem.Withdrawn;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Remembers what is withdrawn, to respond with 410 to requests for it while the database is away. */
@Singleton
class WithdrawnContent {

    private static final int DOCUMENT = 4;
    private static final int PAIR = 5;

    /** A path, as readers of one language ask for it. */
    private record Place(String readerLanguage, String path) {}

    private final ContentVersions versions;
    private final ProblemResponses problems;
    private volatile Remembered remembered = new Remembered(null, Map.of());

    /** What is withdrawn in a version of the content. */
    private record Remembered(ContentVersion version, Map<Place, Withdrawal> byPlace) {}

    WithdrawnContent(ContentVersions versions, ProblemResponses problems) {
        this.versions = versions;
        this.problems = problems;
    }

    /** Remembers what is withdrawn in a version of the content, or a later one. */
    void remember(ContentVersion version, List<Gone> gone) {
        Map<Place, Withdrawal> places = new HashMap<>();
        gone.forEach(name ->
                name.paths().forEach(path -> places.put(new Place(name.readerLanguage(), path), name.withdrawal())));
        remembered = new Remembered(version, Map.copyOf(places));
    }

    /**
     * Responds with 410 to a request for something withdrawn, or for a part of it, if the database is away.
     *
     * @return whether it has responded
     */
    boolean respond(RoutingContext context, Key key) {
        Optional<Withdrawn> fact = versions.isAway() ? fact(key) : Optional.empty();
        fact.ifPresent(withdrawn -> {
            vary(context, key);
            problems.write(context, withdrawn);
        });
        return fact.isPresent();
    }

    /** Sets {@code Vary} as the resource does. */
    static void vary(RoutingContext context, Key key) {
        if (!key.languageInLinks()) {
            context.response().headers().set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    /** Whether it is known what is withdrawn in the current version. */
    boolean isKnown() {
        return isOfCurrentVersion(remembered);
    }

    private boolean isOfCurrentVersion(Remembered known) {
        return versions.current().filter(version -> version == known.version()).isPresent();
    }

    /** The withdrawal of what a request is for; empty where it is not withdrawn, or that is not known. */
    Optional<Withdrawn> fact(Key key) {
        Remembered now = remembered;
        if (!isOfCurrentVersion(now)) {
            return Optional.empty();
        }
        return documents(key.path())
                .map(path -> now.byPlace().get(new Place(key.language(), path)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(withdrawal -> withdrawal.problem(ReaderLanguage.of(key.language(), key.languageInLinks())));
    }

    /** The documents on which a path depends, in the order in which their resource looks for them. */
    private static Stream<String> documents(String path) {
        String[] segments = path.split("/", -1);
        if (segments.length < DOCUMENT) {
            return Stream.of(path);
        }
        String document = String.join("/", List.of(segments).subList(0, DOCUMENT));
        if (segments.length == DOCUMENT) {
            return Stream.of(document);
        }
        boolean isPair = segments.length == PAIR + 1 && segments[PAIR - 1].equals("comparisons");
        if (!isOfCondition(document) || (segments.length > PAIR && !isPair)) {
            return Stream.empty();
        }
        return isPair ? Stream.of(document, Paths.condition(segments[PAIR]), path) : Stream.of(document);
    }

    private static boolean isOfCondition(String document) {
        return document.startsWith(Paths.condition(""));
    }
}

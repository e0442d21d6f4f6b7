package healthcontent.httpcache;

import healthcontent.content.Paths;
import healthcontent.content.Withdrawal;
import healthcontent.document.DocumentType;
import healthcontent.edge.ProblemResponses;
import healthcontent.language.ReaderLanguage;
import healthcontent.problem.Replacement;
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

    private final ContentVersions versions;
    private final ProblemResponses problems;
    private volatile Map<String, Withdrawal> byPath = Map.of();

    WithdrawnContent(ContentVersions versions, ProblemResponses problems) {
        this.versions = versions;
        this.problems = problems;
    }

    void remember(List<Withdrawal> withdrawals) {
        Map<String, Withdrawal> paths = new HashMap<>();
        withdrawals.forEach(withdrawal -> {
            paths.put(Paths.of(withdrawal.type(), withdrawal.slug()), withdrawal);
            withdrawal.pair().forEach(path -> paths.put(path, withdrawal));
        });
        byPath = Map.copyOf(paths);
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

    /** The withdrawal of what a request is for; empty where it is not withdrawn, or may be live again. */
    Optional<Withdrawn> fact(Key key) {
        if (versions.current().filter(ContentVersion::isInvalidationDone).isEmpty()) {
            return Optional.empty();
        }
        return documents(key.path())
                .map(byPath::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(withdrawal -> fact(withdrawal, ReaderLanguage.of(key.language(), key.languageInLinks())));
    }

    /** The documents on which a path depends, in the order in which their resource looks for them. */
    private static Stream<String> documents(String path) {
        String[] segments = path.split("/", -1);
        if (segments.length < DOCUMENT) {
            return Stream.of(path);
        }
        String document = String.join("/", List.of(segments).subList(0, DOCUMENT));
        return segments.length > PAIR
                ? Stream.of(document, Paths.condition(segments[PAIR]), path)
                : Stream.of(document);
    }

    private static Withdrawn fact(Withdrawal withdrawal, ReaderLanguage reader) {
        DocumentType type = withdrawal.type();
        Replacement replacement = Optional.ofNullable(withdrawal.replacement())
                .map(slug -> new Replacement(slug, reader.href(Paths.of(type, slug))))
                .orElse(null);
        return new Withdrawn(type.value(), withdrawal.slug(), withdrawal.reason(), withdrawal.at(), replacement);
    }
}

package healthcontent.httpcache;

import healthcontent.content.Paths;
import healthcontent.database.ContentChanges;
import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import healthcontent.problem.Answers;
import healthcontent.problem.Replacement;
import healthcontent.problem.Withdrawn;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Remembers what is withdrawn, so as to go on saying so while the database is away. */
@Singleton
class WithdrawnContent {

    private final ContentChanges changes;
    private final Answers answers;
    private volatile Map<String, Withdrawal> byPath = Map.of();

    WithdrawnContent(ContentChanges changes, Answers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    void remember(List<Withdrawal> withdrawals) {
        byPath = withdrawals.stream()
                .collect(Collectors.toUnmodifiableMap(
                        withdrawal -> Paths.of(withdrawal.type(), withdrawal.slug()), Function.identity()));
    }

    /** Answers a request for something withdrawn, or for a part of it, if the database can't; tells whether it did. */
    boolean answers(RoutingContext context, Key key) {
        if (changes.current()) {
            return false;
        }
        Optional<Withdrawn> fact = Optional.ofNullable(byPath.get(document(key.target())))
                .map(withdrawal -> fact(withdrawal, ReaderLanguage.of(key.language(), key.languageInLinks())));
        fact.ifPresent(withdrawn -> answers.write(context, withdrawn));
        return fact.isPresent();
    }

    /** The first three segments of a path: version, collection and slug. */
    private static String document(String path) {
        int end = path.indexOf('/', Math.max(path.indexOf('/', Paths.ROOT.length() + 1), 0) + 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private static Withdrawn fact(Withdrawal withdrawal, ReaderLanguage reader) {
        DocumentType type = withdrawal.type();
        Replacement replacement = Optional.ofNullable(withdrawal.replacement())
                .map(slug -> new Replacement(slug, reader.href(Paths.of(type, slug))))
                .orElse(null);
        return new Withdrawn(type.value(), withdrawal.slug(), withdrawal.reason(), withdrawal.at(), replacement);
    }
}

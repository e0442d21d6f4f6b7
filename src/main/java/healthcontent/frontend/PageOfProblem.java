package healthcontent.frontend;

import healthcontent.edge.PathForm;
import healthcontent.edge.operation.ProblemForm;
import healthcontent.language.ReaderLanguages;
import healthcontent.negotiation.PagePath;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Replacement;
import healthcontent.representation.html.Markup;
import healthcontent.representation.outline.Words;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The page in place of one that can't be shown. It says that there is nothing, or why something was withdrawn; for
 * anything else it is the page as it is packaged, whose script asks again by itself.
 */
@Singleton
class PageOfProblem implements ProblemForm {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final PageTemplate template = Assets.template();
    private final PageFrame frame;
    private final ReaderLanguages languages;

    PageOfProblem(PageFrame frame, ReaderLanguages languages) {
        this.frame = frame;
        this.languages = languages;
    }

    @Override
    public String contentType() {
        return DocumentPage.CONTENT_TYPE;
    }

    @Override
    public Optional<byte[]> body(RoutingContext context, Problem problem) {
        String path = PathForm.of(context);
        boolean isPage = READING.contains(context.request().method())
                && PagePath.document(path).isPresent();
        return isPage ? Optional.of(page(context, path, problem)) : Optional.empty();
    }

    private byte[] page(RoutingContext context, String path, Problem problem) {
        if (problem.type().equals(ProblemType.WITHDRAWN.path())) {
            return page(context, path, "withdrawn", problem);
        }
        return problem.type().equals(ProblemType.NOT_FOUND.path())
                ? page(context, path, "missing", problem)
                : template.bare();
    }

    private byte[] page(RoutingContext context, String path, String word, Problem problem) {
        String language = language(context);
        Words words = Words.in(language);
        Markup head = new Markup();
        head.element("title", PageFrame.title(words.of(word)));
        head.empty("meta", "name", "robots", "content", "noindex");
        Markup text = new Markup();
        text.element("h1", words.of(word));
        if (problem.reason() != null) {
            text.open("p")
                    .element("strong", words.of("withdrawn", problem.reason()))
                    .close();
            text.element("p", words.of("withdrawn.on") + " " + day(problem, language) + ".");
        }
        text.open("p", "class", "ways");
        replacement(problem.replacement(), words, text);
        text.open("a", "href", "/").text(words.of("home")).close().close();
        return template.with(
                language,
                head.toString(),
                frame.above(path, language),
                "<div class=\"state unstarted\">" + text + template.emergency() + "</div>");
    }

    private static void replacement(Replacement replacement, Words words, Markup text) {
        Optional.ofNullable(replacement)
                .flatMap(instead -> PagePath.of(instead.href()))
                .ifPresent(page -> text.open("a", "class", "primary", "href", page)
                        .text(words.of("replacement"))
                        .close());
    }

    private static String day(Problem problem, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .format(problem.withdrawnAt().atZone(ZoneOffset.UTC));
    }

    private String language(RoutingContext context) {
        String lang = context.request().getParam("lang");
        List<String> accepted = context.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE);
        return languages
                .choose(lang, accepted.isEmpty() ? null : String.join(",", accepted))
                .tag();
    }
}

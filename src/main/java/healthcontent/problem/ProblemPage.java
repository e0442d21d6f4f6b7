package healthcontent.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages about problems, as HTML. Every text in them is ours, and is escaped all the same. */
final class ProblemPage {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · Health Content</title>
            <link rel="icon" href="/app/mark.svg">
            <link rel="stylesheet" href="/app/problems.css">
            </head>
            <body>
            <header><nav aria-label="Health Content">
            <a href="/">Health Content</a> <a href="/problems">What can go wrong</a> <a href="/docs/">API explorer</a>
            </nav></header>
            <main>
            %s</main>
            </body>
            </html>
            """;

    private static final String ALL = """
            <h1>What can go wrong</h1>
            <p>Every error of this service is a problem as RFC 9457 describes it, <code>application/problem+json</code>. \
            Tell problems apart by <code>type</code>, which leads to one of these pages, and never by their texts.</p>
            <dl class="types">
            %s</dl>
            <h2>What every problem says</h2>
            <dl>
            <dt><code>type</code></dt><dd>The kind of problem.</dd>
            <dt><code>title</code>, <code>status</code></dt><dd>The kind in a few words, and the HTTP status.</dd>
            <dt><code>detail</code></dt><dd>What is wrong this time, in plain words.</dd>
            <dt><code>instance</code></dt><dd>The path that was asked for.</dd>
            <dt><code>requestId</code></dt><dd>The id of the request, as in the header <code>X-Request-Id</code>. \
            It finds the request in the log of the service.</dd>
            <dt><code>errors</code></dt><dd>Each thing that is wrong, with the <code>parameter</code> or the \
            <code>pointer</code> to its place in the body; empty where <code>detail</code> says it all.</dd>
            <dt><code>suggestions</code></dt><dd>Of a path at which there is nothing: those that may have been meant. For a \
            person to choose from; a program must not follow them.</dd>
            </dl>
            <p>What is wrong with a release has <a href="/problems/findings">names of its own</a>.</p>
            """;

    private static final String ONE = """
            <p class="status">HTTP status %d</p>
            <h1>%s</h1>
            <p><code>%s</code></p>
            <h2>What it means</h2>
            <p>%s</p>
            <h2>What you can do</h2>
            <ul>
            %s</ul>
            <h2>What it looks like</h2>
            <pre tabindex="0" role="region" aria-label="Example"><code>%s</code></pre>
            """;

    private ProblemPage() {}

    static String ofAll(List<ProblemType> types) {
        String entries = types.stream()
                .map(type -> "<dt><a href=\"%s\">%s</a> <span class=\"status\">%d</span></dt><dd>%s</dd>\n"
                        .formatted(type.path(), escaped(type.title()), type.status(), text(type.explanation())))
                .collect(Collectors.joining());
        return framed("What can go wrong", ALL.formatted(entries));
    }

    /** A whole page. */
    static String framed(String title, String body) {
        return FRAME.formatted(escaped(title), body);
    }

    /**
     * The page of one type.
     *
     * @param example body of such a problem, as JSON
     */
    static String of(ProblemType type, String example) {
        ProblemGuide guide = ProblemGuide.of(type);
        String body = ONE.formatted(
                type.status(),
                escaped(type.title()),
                type.path(),
                text(type.explanation()),
                sentences(guide.whatToDo()),
                escaped(head(type, guide.headers()) + "\n" + example));
        return framed(type.title(), body);
    }

    /** A list entry of each sentence. */
    static String sentences(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> "<li>" + text(sentence) + "</li>\n")
                .collect(Collectors.joining());
    }

    private static String head(ProblemType type, Map<String, String> headers) {
        return "HTTP/1.1 " + type.status() + "\nContent-Type: " + Problem.MEDIA_TYPE + "\n"
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                        .sorted()
                        .collect(Collectors.joining());
    }

    /** Escaped, with what stands between backticks as code. */
    static String text(String text) {
        return escaped(text).replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

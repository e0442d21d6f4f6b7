package healthcontent.problem;

import static healthcontent.problem.ProblemPage.escaped;
import static healthcontent.problem.ProblemPage.sentences;
import static healthcontent.problem.ProblemPage.text;

import java.util.List;
import java.util.stream.Collectors;

/** The pages about findings on a release, as HTML. */
final class FindingPage {

    private static final String ALL = """
            <h1>What can be found in a release</h1>
            <p>A bundle with errors is refused as <a href="/problems/bundle-rejected"><code>bundle-rejected</code></a>, \
            and nothing of it is stored; warnings hold nothing up. All that is found is told at once: <code>pointer</code> \
            is the place in what was sent, <code>name</code> one of these.</p>
            <dl class="types">
            %s</dl>
            """;

    private static final String ENTRY = """
            <dt id="%1$s"><a href="%2$s"><code>%1$s</code></a> <span class="status">%3$s</span></dt><dd>%4$s</dd>
            """;

    private static final String ONE = """
            <p class="status">Finding on a release: %s</p>
            <h1>%s</h1>
            <h2>What it means</h2>
            <p>%s</p>
            <h2>What you can do</h2>
            <ul>
            %s</ul>
            <h2>What it looks like</h2>
            <pre tabindex="0" role="region" aria-label="Example"><code>%s</code></pre>
            <p><a href="/problems/findings">All findings</a></p>
            """;

    private FindingPage() {}

    /** One page with an entry for each, which its name leads to: {@code /problems/findings#markup}. */
    static String ofAll(List<FindingTypeView> findings) {
        String entries = findings.stream()
                .map(finding ->
                        ENTRY.formatted(finding.name(), finding.href(), levels(finding), text(finding.meaning())))
                .collect(Collectors.joining());
        return ProblemPage.framed("What can be found in a release", ALL.formatted(entries));
    }

    /** @param example such a finding, as JSON */
    static String of(FindingTypeView finding, String example) {
        return ProblemPage.framed(
                finding.name(),
                ONE.formatted(
                        levels(finding),
                        finding.name(),
                        text(finding.meaning()),
                        sentences(finding.whatToDo()),
                        escaped(example)));
    }

    private static String levels(FindingTypeView finding) {
        return String.join(" or ", finding.levels());
    }
}

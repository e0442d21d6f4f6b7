package healthcontent.imports;

import healthcontent.imports.draft.DocumentDraft;
import healthcontent.imports.draft.Notes;
import healthcontent.imports.draft.Target;
import healthcontent.problem.Fault;
import healthcontent.release.DryRun;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Tells of a draft what became of each text. */
final class Reporting {

    /** Findings of imports alone, beside those that a release would meet. */
    private static final int MOST = 1_000;

    private final Importer.Draft draft;
    private final IdentityHashMap<DocumentDraft, Integer> places = new IdentityHashMap<>();

    Reporting(Importer.Draft draft) {
        this.draft = draft;
        for (int i = 0; i < draft.documents().size(); i++) {
            places.put(draft.documents().get(i), i);
        }
    }

    /** The report, with what a release of the draft would meet. */
    ImportReport report(DryRun.Found found) {
        List<ImportReport.ImportFinding> findings = new ArrayList<>();
        int more = found.notShown();
        for (Fault fault : found.shown()) {
            findings.add(new ImportReport.ImportFinding(
                    fault.level(), fault.name(), fault.pointer(), fault.detail(), null, null));
        }
        List<ImportReport.ImportFinding> own = draft.articles().stream()
                .flatMap(article -> own(article.file(), article.notes()))
                .toList();
        findings.addAll(own.subList(0, Math.min(own.size(), MOST)));
        more += Math.max(own.size() - MOST, 0);
        return new ImportReport(
                sentences(draft.articles()),
                draft.documents().size(),
                draft.shared(),
                draft.referred(),
                draft.articles().stream().map(this::article).toList(),
                draft.failures().stream()
                        .map(failure -> new ImportReport.UnreadFile(failure.file(), failure.reason()))
                        .toList(),
                findings,
                more,
                ImportReport.STATEMENT);
    }

    private Stream<ImportReport.ImportFinding> own(String file, Notes notes) {
        return Stream.concat(
                notes.sourceGaps().stream().map(gap -> gap(file, gap)),
                notes.proposals().stream().map(proposal -> proposal(file, proposal)));
    }

    private ImportReport.ImportFinding gap(String file, Notes.SourceGap gap) {
        String rule = gap.property().equals("url")
                ? "an address that begins with https:// and holds no spaces"
                : "a name of at most 200 characters, without markup";
        return new ImportReport.ImportFinding(
                "warning",
                "source-incomplete",
                pointer(gap.source()),
                "The article says “%s” as the %s of its source, which must be %s. The source is without it."
                        .formatted(shortened(gap.said()), gap.property(), rule),
                file,
                null);
    }

    private ImportReport.ImportFinding proposal(String file, Notes.Proposal proposal) {
        return new ImportReport.ImportFinding(
                "warning",
                "possible-red-flag",
                pointer(proposal.to()),
                "“%s” has a word of urgency (%s, as of %s). Make it a red flag if it is one."
                        .formatted(
                                shortened(proposal.urgent().sentence()),
                                proposal.urgent().word(),
                                proposal.urgent().urgency().value()),
                file,
                proposal.from());
    }

    private static String shortened(String sentence) {
        return sentence.codePointCount(0, sentence.length()) <= 300
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, 300)) + "…";
    }

    private static ImportReport.Sentences sentences(List<Importer.Imported> articles) {
        return new ImportReport.Sentences(
                articles.stream()
                        .mapToInt(article -> article.notes().placedSentences())
                        .sum(),
                articles.stream()
                        .mapToInt(article -> article.notes().unplacedSentences())
                        .sum());
    }

    private ImportReport.ImportedArticle article(Importer.Imported article) {
        Notes notes = article.notes();
        return new ImportReport.ImportedArticle(
                article.file(),
                article.named().article().format(),
                article.named().slug(),
                sentences(List.of(article)),
                notes.sections().stream()
                        .map(section -> new ImportReport.ImportedSection(
                                section.heading(),
                                section.from(),
                                section.aspect(),
                                section.rule(),
                                section.to().stream()
                                        .map(this::pointer)
                                        .distinct()
                                        .toList()))
                        .toList(),
                notes.unplaced().stream()
                        .map(left -> new ImportReport.UnplacedSentence(left.text(), left.from(), left.reason()))
                        .toList(),
                notes.taken().stream()
                        .map(taken -> new ImportReport.TakenText(
                                taken.text(), taken.from(), pointer(taken.to()), taken.rule()))
                        .toList(),
                notes.leftOut());
    }

    private String pointer(Target target) {
        return target == null ? null : "/documents/" + places.get(target.document()) + "/content" + target.path();
    }
}

package healthcontent.imports;

import healthcontent.imports.draft.Drafts;
import healthcontent.imports.rule.Words;
import healthcontent.limit.Limits;
import healthcontent.problem.Fault;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.release.DryRun;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Imports beside what is published. */
@Singleton
class Imports {

    private final DryRun dryRun;

    @Inject
    Imports(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    /**
     * Drafts what was sent, and reports on it.
     *
     * @throws ProblemException if nothing of it can be read
     */
    ImportView of(Uploads uploads, Words words, String language, Drafts.Asked asked, String author) {
        PublishedNames published = dryRun.read(sql -> PublishedNames.read(sql, language));
        Importer.Draft draft = new Importer(words, language, published, Limits.IMPORT_TIME)
                .draft(uploads.files(), asked)
                .withFailures(uploads.failures());
        if (draft.articles().isEmpty()) {
            throw unreadable(draft.failures());
        }
        DryRun.Found found = dryRun.findings(draft.bundle(), author);
        return new ImportView(draft.bundle(), new Reporting(draft).report(found));
    }

    private static ProblemException unreadable(List<Importer.Failure> failures) {
        List<Fault> faults = new ArrayList<>();
        for (Importer.Failure failure : failures.subList(0, Math.min(failures.size(), Limits.FINDINGS))) {
            String named = failure.file().isEmpty() ? "" : "'" + failure.file() + "': ";
            faults.add(Fault.inBody("", "unreadable-article", named + failure.reason()));
        }
        String detail =
                faults.isEmpty() ? "It has no article in it." : faults.get(0).detail();
        return ProblemType.UNREADABLE_ARTICLE.exception(detail, faults, failures.size() - faults.size());
    }
}

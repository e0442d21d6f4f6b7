package healthcontent.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.imports.article.Article;
import healthcontent.imports.draft.Batch;
import healthcontent.imports.draft.DocumentDraft;
import healthcontent.imports.draft.Drafts;
import healthcontent.imports.draft.Live;
import healthcontent.imports.draft.Notes;
import healthcontent.imports.reader.Unreadable;
import healthcontent.imports.rule.Words;
import healthcontent.limit.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;

/** Makes one draft of some files. It decides by rules alone, so that the same files give the same draft. */
final class Importer {

    private static final int TITLE = 200;

    /** More documents than this come of few articles. */
    private static final int OF_ONE_ARTICLE = 500;

    private static final String TOO_MANY_DOCUMENTS =
            "The bundle has as many documents as a release takes, so this file was left out: import it by itself.";

    private static final String TOO_MANY_PARTS = String.format(
            Locale.ROOT,
            "With it, the import would have more than %,d sentences, paragraphs, items and headings.",
            Limits.IMPORT_PARTS);

    private final Words words;
    private final String language;
    private final Live live;
    private final Duration longest;

    /**
     * An import in one language.
     *
     * @param live what is published
     * @param longest after which it begins no further file
     */
    Importer(Words words, String language, Live live, Duration longest) {
        this.words = words;
        this.language = language;
        this.live = live;
        this.longest = longest;
    }

    /** A file that can't be read. */
    record Failure(String file, String reason) {}

    /** An article, the file that it is in, and what became of it. */
    record Imported(String file, Drafts.Named named, Notes notes) {}

    /**
     * What an import makes.
     *
     * @param bundle as a release takes it
     */
    record Draft(
            ObjectNode bundle,
            List<DocumentDraft> documents,
            List<Imported> articles,
            List<Failure> failures,
            int shared,
            int referred) {

        /** The same, with files besides that could not be read. */
        Draft withFailures(List<Failure> more) {
            List<Failure> all = new ArrayList<>(more);
            all.addAll(failures);
            return new Draft(bundle, documents, articles, all, shared, referred);
        }
    }

    private record Read(String file, Article article) {}

    /**
     * Drafts the articles of all files. What can't be read is told, and keeps nothing else from being read.
     *
     * @param files of which each is taken out, so that its bytes need no memory once it is read
     */
    Draft draft(Queue<SourceFile> files, Drafts.Asked asked) {
        long begin = System.nanoTime();
        Batch batch = new Batch(language, live);
        Drafts drafts = new Drafts(words, batch);
        List<Failure> failures = new ArrayList<>();
        List<Read> read = new ArrayList<>();
        long parts = 0;
        while (!files.isEmpty()) {
            SourceFile file = files.remove();
            if (System.nanoTime() - begin > longest.toNanos()) {
                failures.add(
                        new Failure(file.name(), "The import takes longer than it may, and this file was not begun."));
                continue;
            }
            try {
                for (Article article : file.articles(words)) {
                    if (article.isEmpty()) {
                        throw new Unreadable("It has no text.");
                    }
                    parts += article.parts();
                    if (parts > Limits.IMPORT_PARTS) {
                        parts -= article.parts();
                        throw new Unreadable(TOO_MANY_PARTS);
                    }
                    read.add(new Read(file.name(), article));
                }
            } catch (Unreadable e) {
                failures.add(new Failure(file.name(), e.getMessage()));
            }
        }
        List<Drafts.Named> named = read.stream()
                .map(each -> drafts.named(each.article(), read.size() == 1 ? asked : asked.ofMany()))
                .toList();
        List<Imported> imported = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (batch.size() > Limits.DOCUMENTS - OF_ONE_ARTICLE) {
                failures.add(new Failure(read.get(i).file(), TOO_MANY_DOCUMENTS));
                continue;
            }
            imported.add(new Imported(read.get(i).file(), named.get(i), drafts.draft(named.get(i))));
        }
        List<DocumentDraft> documents = batch.documents();
        return new Draft(bundle(documents, imported), documents, imported, failures, batch.shared(), batch.referred());
    }

    private static ObjectNode bundle(List<DocumentDraft> documents, List<Imported> imported) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        String first = imported.isEmpty() ? "" : imported.get(0).named().name().name();
        String title = imported.size() == 1 ? "Import: " + first : "Import of " + imported.size() + " articles";
        bundle.put("title", title.length() <= TITLE ? title : "Import of an article");
        ArrayNode list = bundle.putArray("documents");
        documents.forEach(document -> list.add(document.toJson()));
        return bundle;
    }
}

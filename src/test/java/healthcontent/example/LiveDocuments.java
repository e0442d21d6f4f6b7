package healthcontent.example;

import healthcontent.TestContent;
import java.util.List;

/** The newest revision of each document, as lines. */
final class LiveDocuments {

    private static final String ROWS = """
            select type || '/' || slug || '/' || language, document.op, document.revision,
                   r.reason, r.replacement, content ->> 'name'
              from document join document_revision r on document_id = id and r.revision = document.revision
             order by 1""";

    private LiveDocuments() {}

    /** Such as {@code condition/gout/en published 1 - - Gout}: operation, revision, reason, replacement, name. */
    static List<String> in(TestContent content) {
        return content.rows(ROWS);
    }
}

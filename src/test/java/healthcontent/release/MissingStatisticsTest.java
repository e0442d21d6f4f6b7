package healthcontent.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A table that was emptied, and whose statistics were gathered then, is taken for empty until they are gathered again.
 * A statement over several such tables can take minutes.
 */
@QuarkusTest
class MissingStatisticsTest {

    private static final int CONDITIONS = 60;

    /** Those that PostgreSQL takes for less than half as large as they are. */
    private static final String TAKEN_FOR_EMPTY = """
            select relname
              from pg_class
             where relnamespace = current_schema()::regnamespace and relkind = 'r' and relpages > 0
               and reltuples < (xpath('/row/rows/text()',
                                      query_to_xml(format('select count(*) as rows from %I', relname),
                                                   false, true, '')))[1]::text::int / 2
               and relname in ('document', 'document_revision', 'condition', 'symptom', 'red_flag', 'search_document')
             order by relname""";

    @Inject
    TestContent content;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @Test
    void aLargeReleaseLeavesNoTableThatIsTakenForEmpty() {
        content.publish(release("One"));
        content.clear();
        content.execute("analyze");

        content.publish(release("Two"));

        assertEquals(List.of(), content.rows(TAKEN_FOR_EMPTY));
    }

    @Test
    void aReleaseThatChangesMuchOfWhatIsTakenForEmptyMendsThatToo() {
        content.publish(release("One"));
        content.execute("begin; delete from condition; analyze condition; rollback");
        assertEquals(List.of("condition"), content.rows(TAKEN_FOR_EMPTY), "as after an analysis at a bad moment");

        content.publish(release("Two"));

        assertEquals(List.of(), content.rows(TAKEN_FOR_EMPTY));
    }

    private static TestBundle release(String name) {
        List<TestDocument> documents = new ArrayList<>();
        for (int i = 0; i < CONDITIONS; i++) {
            documents.add(TestDocument.symptom("symptom-" + i).named(name));
            documents.add(TestDocument.condition("condition-" + i)
                    .named(name)
                    .withSymptom("symptom-" + i)
                    .withRedFlag("flag", "symptom-" + i, "soon"));
        }
        return TestBundle.of(documents);
    }
}

package healthcontent.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.content.LiveTables;
import healthcontent.language.Languages;
import healthcontent.notification.ContentChanges;
import healthcontent.release.lock.ReleaseTransactions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * However large a release, it takes the same number of statements, which depends on the types of its documents alone; a
 * batch of rows to insert counts as one.
 */
@QuarkusTest
class StatementsTest {

    private final AtomicInteger executed = new AtomicInteger();

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @Inject
    Planning planning;

    @Inject
    LiveTables liveTables;

    @Inject
    Languages languages;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void aLargeReleaseTakesNoMoreStatementsThanASmallOne() {
        int small = statements(release(1, "One"));
        assertTrue(small > 10, "they are counted: " + small);
        assertEquals(small, statements(release(100, "One")), "publishing");
        assertEquals(small, statements(release(100, "Two")), "changing");
        int one = statements(withdrawal(0, 1));
        assertTrue(one < small, "nothing is done for the causes and symptoms, which stay as they are: " + one);
        assertEquals(one, statements(withdrawal(1, 100)), "withdrawing, with what the withdrawals cascade to");
    }

    private int statements(TestBundle bundle) {
        executed.set(0);
        new Publisher(
                        new ReleaseTransactions(counted(AgroalDataSource.class, database), new ContentChanges()),
                        planning,
                        liveTables,
                        languages,
                        json)
                .publish(bundle.json(), "test");
        return executed.get();
    }

    private static TestBundle release(int size, String name) {
        List<TestDocument> documents = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            TestDocument condition = TestDocument.condition("a-" + i)
                    .named(name)
                    .withCause("cause-" + i)
                    .withSymptom("symptom-" + i)
                    .withRedFlag("flag", "symptom-" + i, "soon")
                    .withFaq("faq-" + i);
            documents.add(TestDocument.cause("cause-" + i).named(name));
            documents.add(TestDocument.symptom("symptom-" + i).named(name));
            documents.add(condition);
            documents.add(condition.in("es"));
            documents.add(TestDocument.condition("b-" + i).named(name));
            documents.add(
                    TestDocument.comparison("pair-" + i, "a-" + i, "b-" + i).named(name));
        }
        return TestBundle.of(documents);
    }

    private static TestBundle withdrawal(int first, int end) {
        TestBundle bundle = TestBundle.of();
        for (int i = first; i < end; i++) {
            bundle = bundle.withdraw(TestDocument.condition("a-" + i));
        }
        return bundle;
    }

    /** Gives what the other gives, and counts what its statements execute. */
    private <T> T counted(Class<T> type, Object other) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        executed.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(other, arguments);
                        for (Class<?> kind : List.of(Connection.class, PreparedStatement.class, Statement.class)) {
                            if (kind == method.getReturnType()) {
                                return counted(kind, result);
                            }
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}

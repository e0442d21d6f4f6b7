package healthcontent.changefeed;

import healthcontent.content.Projection;
import healthcontent.content.TouchedDocuments;
import healthcontent.document.DocumentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lets a release fail after its documents have been numbered, where a test asks for it; otherwise does nothing. */
@ApplicationScoped
public class FailingProjection implements Projection {

    private final ThreadLocal<Boolean> failing = ThreadLocal.withInitial(() -> false);

    /** Whether releases that this thread publishes from now on shall fail. */
    void fail(boolean fail) {
        failing.set(fail);
    }

    @Override
    public DocumentType type() {
        return DocumentType.COMPARISON;
    }

    @Override
    public Set<DocumentType> looksAt() {
        return EnumSet.allOf(DocumentType.class);
    }

    @Override
    public List<String> statements() {
        return List.of();
    }

    @Override
    public void project(TouchedDocuments touched) throws SQLException {
        if (failing.get()) {
            throw new SQLException("A failure on purpose");
        }
    }
}

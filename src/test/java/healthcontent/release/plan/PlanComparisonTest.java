package healthcontent.release.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import healthcontent.database.Sql;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemException;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanComparisonTest {

    @Inject
    DataSource database;

    @Test
    void errorsThatAResponseDoesNotShowAreCounted() throws SQLException {
        Findings findings = new Findings();
        findings.warning(FindingName.WITHDRAWN, "", "A warning is no reason.");
        IntStream.range(0, 1234).forEach(i -> findings.error(FindingName.MARKUP, "/" + i, "Markup."));
        try (Connection connection = database.getConnection()) {
            ProblemException outdated = assertThrows(
                    ProblemException.class,
                    () -> PlanComparison.rejectMoved(List.of(), new Plan(List.of()), findings, new Sql(connection)));
            Problem problem = outdated.complete(Problem.of(outdated.type(), outdated.getMessage(), "/", "id"));
            assertEquals(1000, problem.errors().size());
            assertEquals(234, problem.errorsNotShown());
        }
    }
}

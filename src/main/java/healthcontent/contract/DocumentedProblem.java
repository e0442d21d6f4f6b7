package healthcontent.contract;

import healthcontent.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A problem as the contract shows it. */
final class DocumentedProblem {

    private DocumentedProblem() {}

    /** Adds an answer to an operation, unless the operation itself says what that answer holds. */
    static void add(String status, String description, Operation operation) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        if (known == null || known.getContent() == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .description(description)
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    Problem.MEDIA_TYPE,
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref("Problem")))));
        }
    }
}

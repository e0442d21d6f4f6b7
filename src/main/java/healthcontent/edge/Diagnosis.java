package healthcontent.edge;

import healthcontent.database.DatabaseUnavailable;
import healthcontent.database.StatementEnded;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.supervision.ProcessEnd;
import jakarta.ws.rs.WebApplicationException;

/**
 * What a failure means to the caller.
 *
 * @param fact what the caller is told
 * @param cause the failure behind it where that is ours to mend, for the log only; otherwise null
 */
record Diagnosis(ProblemException fact, Throwable cause) {

    private static final String ALL_CONNECTIONS_IN_USE =
            "All connections to the database are in use, and none became free while this request waited. Ask again later.";

    static Diagnosis of(Throwable failure) {
        if (failure instanceof ProblemException fact) {
            return new Diagnosis(fact, null);
        }
        if (failure instanceof WebApplicationException refusal) {
            int status = refusal.getResponse().getStatus();
            return status < 500 ? ofStatus(status) : new Diagnosis(ProblemType.INTERNAL_ERROR.exception(), refusal);
        }
        if (StatementEnded.causedBy(failure)) {
            return new Diagnosis(ProblemType.TOOK_TOO_LONG.exception(), failure);
        }
        if (DatabaseUnavailable.foundNoConnection(failure)) {
            return new Diagnosis(ProblemType.TOO_BUSY.exception(ALL_CONNECTIONS_IN_USE), failure);
        }
        if (DatabaseUnavailable.causedBy(failure)) {
            return new Diagnosis(unavailable(failure), failure);
        }
        ProcessEnd.ifOutOfMemory("a request", failure);
        return new Diagnosis(ProblemType.INTERNAL_ERROR.exception(), failure);
    }

    private static ProblemException unavailable(Throwable failure) {
        if (DatabaseUnavailable.isReadOnly(failure)) {
            return ProblemType.SERVICE_UNAVAILABLE.exception("The database is read-only at the moment, so nothing can"
                    + " be written. Nothing was changed; content can be read. Ask again later.");
        }
        if (DatabaseUnavailable.isDiskFull(failure)) {
            return ProblemType.SERVICE_UNAVAILABLE.exception(
                    "The disk of the database is full. Nothing was changed; ask again later.");
        }
        if (DatabaseUnavailable.isNotWhole(failure)) {
            return ProblemType.SERVICE_UNAVAILABLE.exception("Not all of the content is in the database at the moment,"
                    + " as while a backup is restored. Ask again later.");
        }
        return ProblemType.SERVICE_UNAVAILABLE.exception();
    }

    /** What is left to say when the server refused a request with nothing but a status. */
    static Diagnosis ofStatus(int status) {
        return new Diagnosis(typeOf(status).exception(), null);
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHORIZED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.SERVICE_UNAVAILABLE;
            default -> status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
        };
    }
}

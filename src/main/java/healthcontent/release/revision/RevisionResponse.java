package healthcontent.release.revision;

import healthcontent.edge.conditional.EntityTags;
import healthcontent.edge.conditional.Evaluation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A response that is a revision, with its ETag. */
final class RevisionResponse {

    private RevisionResponse() {}

    /** To a write. */
    static Response of(RevisionView revision, Response.Status status) {
        return withTag(Response.status(status).entity(revision), revision);
    }

    /**
     * To a GET or HEAD, as its preconditions ask for.
     *
     * @throws Preconditions.PreconditionFailed where {@code If-Match} does not name the revision
     */
    static Response of(RevisionView revision, HttpHeaders request) {
        Optional<EntityTags> ifMatch = RevisionTags.required(request, HttpHeaders.IF_MATCH);
        Optional<EntityTags> ifNoneMatch = RevisionTags.wellFormed(request, HttpHeaders.IF_NONE_MATCH);
        return switch (Evaluation.of(ifMatch, ifNoneMatch, RevisionTags.of(revision.revision()))) {
            case SEND -> of(revision, Response.Status.OK);
            case NOT_MODIFIED -> withTag(Response.notModified(), revision);
            case PRECONDITION_FAILED -> throw new Preconditions.PreconditionFailed(revision.revision(), ifMatch);
        };
    }

    private static Response withTag(Response.ResponseBuilder response, RevisionView revision) {
        return response.header(HttpHeaders.ETAG, RevisionTags.of(revision.revision()))
                .build();
    }
}

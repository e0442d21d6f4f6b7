package healthcontent.release.revision;

import healthcontent.problem.InvalidHeader;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A revision as an answer, with its ETag. */
final class RevisionAnswer {

    private RevisionAnswer() {}

    /** To a write. */
    static Response of(RevisionView revision, Response.Status status) {
        return withTag(Response.status(status).entity(revision), revision);
    }

    /**
     * To a reading request, as far as its conditions ask for it (RFC 9110, 13.2.2).
     *
     * @throws Preconditions.PreconditionFailed where {@code If-Match} names others only
     */
    static Response of(RevisionView revision, HttpHeaders conditions) {
        int number = revision.revision();
        Optional<EntityTags> wanted = EntityTags.in(conditions, HttpHeaders.IF_MATCH);
        if (wanted.isPresent() && !wanted.get().name(number)) {
            throw new Preconditions.PreconditionFailed(number, wanted.get().nameWeakly(number));
        }
        return has(number, conditions) ? withTag(Response.notModified(), revision) : of(revision, Response.Status.OK);
    }

    /** A malformed {@code If-None-Match} costs no more than an answer that the caller may have. */
    private static boolean has(int number, HttpHeaders conditions) {
        try {
            return EntityTags.in(conditions, HttpHeaders.IF_NONE_MATCH)
                    .filter(known -> known.nameWeakly(number))
                    .isPresent();
        } catch (InvalidHeader e) {
            return false;
        }
    }

    private static Response withTag(Response.ResponseBuilder answer, RevisionView revision) {
        return answer.header(HttpHeaders.ETAG, EntityTags.of(revision.revision()))
                .build();
    }
}

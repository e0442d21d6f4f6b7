package healthcontent.release.revision;

import healthcontent.edge.conditional.EntityTags;
import healthcontent.problem.InvalidHeader;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** The entity tags of revisions, as responses have them and as the preconditions of requests name them. */
final class RevisionTags {

    private RevisionTags() {}

    /** The entity tag of a revision. */
    static String of(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * What a precondition names; empty where it is absent or says nothing.
     *
     * @throws InvalidHeader where it is malformed
     */
    static Optional<EntityTags> required(HttpHeaders headers, String name) {
        return field(headers, name)
                .filter(tags -> !tags.isBlank())
                .map(tags -> tags.wellFormed()
                        .orElseThrow(() -> new InvalidHeader(
                                name,
                                "must be the ETag of a revision, such as \"3\", or several with commas between")));
    }

    /** What a precondition names; empty also where it is malformed, as ignoring it costs a full response only. */
    static Optional<EntityTags> wellFormed(HttpHeaders headers, String name) {
        return field(headers, name).flatMap(EntityTags::wellFormed);
    }

    private static Optional<EntityTags> field(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getRequestHeader(name)).map(lines -> new EntityTags(List.copyOf(lines)));
    }
}

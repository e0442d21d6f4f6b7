package healthcontent.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scopes that a request needs.
 *
 * @param names their names; none where no scope lets in
 * @param all whether it needs every one of them, and not just one
 */
record RequiredScopes(List<String> names, boolean all) {

    /** What the operation that a request is for says of itself. */
    static RequiredScopes of(ResourceInfo resource, UriInfo request) {
        RolesAllowed ofMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed allowed =
                ofMethod == null ? resource.getResourceClass().getAnnotation(RolesAllowed.class) : ofMethod;
        List<String> names = allowed == null ? List.of() : List.of(allowed.value());
        AlsoRequires more = resource.getResourceMethod().getAnnotation(AlsoRequires.class);
        return more == null
                        || !Boolean.parseBoolean(request.getQueryParameters().getFirst(more.parameter()))
                ? new RequiredScopes(names, false)
                : new RequiredScopes(
                        Stream.concat(names.stream(), Stream.of(more.scope())).toList(), true);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** In the form of the attribute {@code scope} of a challenge (RFC 6750). */
    String asAttribute() {
        return String.join(" ", names);
    }

    /** In words. */
    @Override
    public String toString() {
        return (all ? "the scopes " : "the scope ") + String.join(all ? " and " : " or ", names);
    }
}

package healthcontent.security;

/**
 * What a caller of the sync API may do, as the claim {@code scope} of its token says it. Each is the name of a role, to
 * stand in {@code @RolesAllowed} on a resource method.
 */
public final class Scopes {

    /** Submit releases, read what they would change, and discard them. */
    public static final String PLAN = "content:plan";

    /** Make a release go live, or a single document. */
    public static final String APPLY = "content:apply";

    /** Read who published what and when. */
    public static final String AUDIT = "content:audit";

    private Scopes() {}
}

package healthcontent.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Operations that need one scope, one of two, none, or that forgot to say. */
@Path("/v1/sync/probe")
public class ProtectedProbe {

    static final String SECRET = "you got in";
    static final String OPEN = "/v1/sync/probe/public";

    private final Caller caller;

    ProtectedProbe(Caller caller) {
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scopes.PLAN)
    public String plan() {
        return SECRET;
    }

    @POST
    @RolesAllowed(Scopes.APPLY)
    public String apply(String body) {
        return SECRET;
    }

    @DELETE
    @RolesAllowed({Scopes.PLAN, Scopes.AUDIT})
    public String planOrAudit() {
        return SECRET;
    }

    @GET
    @Path("{segment}")
    @RolesAllowed(Scopes.PLAN)
    public String segment(@RestPath String segment) {
        return SECRET;
    }

    @GET
    @Path("caller")
    @RolesAllowed(Scopes.PLAN)
    public String caller() {
        return caller.name();
    }

    @GET
    @Path("public")
    @PermitAll
    public String open() {
        return "come in";
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return SECRET;
    }
}

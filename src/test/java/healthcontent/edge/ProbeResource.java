package healthcontent.edge;

import healthcontent.language.Localised;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.problem.NotFound;
import healthcontent.problem.Replacement;
import healthcontent.problem.Withdrawn;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Answers and fails on demand, as any resource may. */
@Path("/v1/probe")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

    private final ReaderLanguage reader;

    ProbeResource(ReaderLanguage reader) {
        this.reader = reader;
    }

    /** A body in one language. */
    public record Greeting(String language, String href) implements Localised {}

    @GET
    @Operation(hidden = true)
    public Greeting greet(@RestQuery String lang) {
        return new Greeting(reader.tag(), reader.href("/v1/probe"));
    }

    @GET
    @Path("/list")
    @Operation(hidden = true)
    public String list(
            @RestQuery @DefaultValue(ListRequest.DEFAULT_LIMIT) int limit,
            @RestQuery boolean total,
            @RestQuery String q,
            @RestQuery String cursor) {
        ListRequest request = ListRequest.of("/v1/probe/list", reader, limit, cursor);
        return "{\"limit\":" + limit + ",\"total\":" + total + ",\"from\":\""
                + request.after(String.class)
                        .map(key -> key.at(0, String.class))
                        .orElse("") + "\"}";
    }

    @GET
    @Path("/named/{slug}")
    @Operation(hidden = true)
    public Greeting named(String slug) {
        throw NotFound.of("greeting", slug);
    }

    @PUT
    @Path("/named/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public void put(String slug, Greeting greeting) {}

    @GET
    @Path("/out-of-memory")
    @Operation(hidden = true)
    public Greeting outOfMemory() {
        throw new OutOfMemoryError("of the test");
    }

    @GET
    @Path("/withdrawn")
    @Operation(hidden = true)
    public Greeting withdrawn() {
        throw new Withdrawn(
                "greeting",
                "hello",
                "superseded",
                Instant.parse("2026-01-02T03:04:05.000006Z"),
                new Replacement("good-day", "/v1/probe/good-day"));
    }

    @GET
    @Path("/broken")
    @Operation(hidden = true)
    public Greeting broken() {
        throw new IllegalStateException("select secret from inside\r\nforged line");
    }

    @GET
    @Path("/database-away")
    @Operation(hidden = true)
    public Greeting databaseAway() {
        throw new IllegalStateException(new SQLException("connection refused", "08001"));
    }
}

package healthcontent.paging;

import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that every list has. */
public class PageParameters extends PlaceParameters {

    @RestQuery
    @DefaultValue("false")
    @Parameter(
            description = "Whether to say how many items the whole list holds, which costs a count: of such lists and"
                    + " searches, the service works on " + Limits.EXPENSIVE_READS + " at a time.",
            example = "true")
    boolean total;

    @Override
    public ListRequest of(String path, ReaderLanguage reader) {
        return super.of(path, reader).total(total);
    }
}

package healthcontent.paging;

import healthcontent.language.LanguageParameter;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of everything that comes in pages. */
public class PlaceParameters {

    @RestQuery
    @Parameter(description = LanguageParameter.DESCRIPTION, example = "en")
    String lang;

    @RestQuery
    @DefaultValue(ListRequest.DEFAULT_LIMIT)
    @Parameter(
            description = "How many items a page holds at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "" + Limits.PAGE_ITEMS,
                            defaultValue = ListRequest.DEFAULT_LIMIT),
            example = "10")
    int limit;

    @RestQuery
    @Parameter(description = "Where the page starts: `nextCursor` of the page before, with the same other parameters.")
    String cursor;

    /** The request that these parameters make of a list, in its usual order and not yet filtered. */
    public ListRequest of(String path, ReaderLanguage reader) {
        return ListRequest.of(path, reader, limit, cursor);
    }
}

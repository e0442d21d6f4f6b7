package healthcontent.content;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Declares that an operation knows {@code format}. What comes of it is settled before the resource is reached. */
public class FormatParameter {

    /** What the contract says about it, wherever it stands. */
    static final String DESCRIPTION =
            "Format to read in, for those who can't send `Accept`. Without it `Accept` decides," + " and then JSON.";

    @RestQuery
    @Parameter(description = DESCRIPTION)
    String format;
}

package healthcontent.language;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Declares that an operation knows {@code lang}. What comes of it is in {@link ReaderLanguage}. */
public class LanguageParameter {

    /** What the contract says about it, wherever it stands. */
    public static final String DESCRIPTION =
            "Language to read in, as a BCP 47 tag. Without it `Accept-Language` decides, and then the default language. "
                    + "What is not there in that language comes in the language of the original.";

    @RestQuery
    @Parameter(description = DESCRIPTION, example = "en")
    String lang;
}

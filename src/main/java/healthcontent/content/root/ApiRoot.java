package healthcontent.content.root;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The root of the API: what there is to read. */
@Schema(name = "Entrance", description = "What this service offers to read.")
record ApiRoot(
        @Schema(description = "Name of the service.", required = true, examples = "Health Content")
        String name,

        @Schema(
                description = "Position of the newest change; it grows with every release, so that one look at it says "
                        + "whether anything changed.",
                required = true,
                examples = "47")
        long seq,

        @Schema(description = "The languages served, as BCP 47 tags.", required = true)
        List<String> languages,

        @Schema(description = "The language of the originals.", required = true, examples = "en")
        String defaultLanguage,

        @Schema(description = "Where every collection is.", required = true)
        CollectionLinks links) {}

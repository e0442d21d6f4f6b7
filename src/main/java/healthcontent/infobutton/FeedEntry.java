package healthcontent.infobutton;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document, or a section of one (Atom entry). */
@Schema(name = "InfobuttonEntry", description = "A document in one language, or a section of it.")
record FeedEntry(
        @Schema(description = "Language of the text.", required = true, examples = "en")
        String lang,

        @Schema(description = "Name of the document, and of the section.", required = true)
        FeedText title,

        @Schema(description = "A URI that stays the same when the text is updated.", required = true)
        FeedText id,

        @Schema(description = "When the document last changed.", required = true)
        FeedText updated,

        @Schema(description = "Who answers.", required = true)
        List<FeedAuthor> author,

        @Schema(description = "The page for people.", required = true)
        List<FeedLink> link,

        @Schema(description = "How it was found.", required = true)
        List<FeedCategory> category,

        @Schema(
                description = "What it says, as HTML that holds text alone: the summary or the section, warning signs,"
                        + " what to do in an emergency, whether it was reviewed, sources, and what the text is not.",
                required = true)
        FeedText summary) {}

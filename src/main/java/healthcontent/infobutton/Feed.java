package healthcontent.infobutton;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a request is answered with (Atom feed). */
@Schema(name = "InfobuttonFeed", description = "What there is for a request (Atom feed).")
record Feed(
        @Schema(description = "Language that was chosen for the reader.", required = true, examples = "en")
        String lang,

        @Schema(description = "Name of the service.", required = true)
        FeedText title,

        @Schema(description = "A URI that no other answer has.", required = true)
        FeedText id,

        @Schema(
                description = "When the newest of the documents changed; of a feed without entries, the present.",
                required = true)
        FeedText updated,

        @Schema(description = "Who answers.", required = true)
        List<FeedAuthor> author,

        @Schema(
                description = "The same request once more, without what tells of a patient or a caller.",
                required = true)
        List<FeedLink> link,

        @Schema(description = "The parameters of the request that the answer depends on.", required = true)
        List<FeedCategory> category,

        @Schema(description = "What was found, by the order of the criteria; empty where nothing was.", required = true)
        List<FeedEntry> entry) {}

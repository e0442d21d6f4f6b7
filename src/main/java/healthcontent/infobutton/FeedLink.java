package healthcontent.infobutton;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link of a feed or an entry (Atom link). */
@Schema(name = "InfobuttonLink", description = "A link of a feed or an entry.")
record FeedLink(
        @Schema(description = "Where it leads.", required = true)
        String href,

        @Schema(description = "`alternate` for the page of an entry, `self` for the feed.", required = true)
        String rel,

        @Schema(description = "Media type of what is there.", required = true)
        String type,

        @Schema(description = "Language of what is there; absent of the feed itself.")
        String hreflang,

        @Schema(description = "What is there; absent of the feed itself.")
        String title) {}

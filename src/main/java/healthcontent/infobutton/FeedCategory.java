package healthcontent.infobutton;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a feed answers, or what an entry is about (Atom category). */
@Schema(
        name = "InfobuttonCategory",
        description =
                "Of a feed: a parameter of the request that the answer depends on. Of an entry: how it was found.")
record FeedCategory(
        @Schema(description = "Name of the parameter.", required = true, examples = "mainSearchCriteria.v.c")
        String scheme,

        @Schema(description = "Its value.", required = true, examples = "G47.62")
        String term) {}

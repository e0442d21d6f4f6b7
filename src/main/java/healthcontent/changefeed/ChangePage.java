package healthcontent.changefeed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the change feed. */
@Schema(description = "A page of the change feed.")
record ChangePage(
        @Schema(description = "The changes, in the order of the feed.", required = true)
        List<Change> data,

        @Schema(description = "How to go on from here.", required = true)
        Place page) {

    /** Where in the feed a page ends. */
    @Schema(name = "ChangePagePlace", description = "Where in the feed this page ends.")
    record Place(
            @Schema(description = "How many changes a page holds at most.", required = true, examples = "100")
            int limit,

            @Schema(
                    description =
                            "What to send as `after`, or as `Last-Event-ID`, to go on from here. Always there, also "
                                    + "when `data` is empty, and already past what the filters left out. Keep it once `data` is "
                                    + "stored.",
                    required = true,
                    examples = "AVGMAAAAAAAAAAFm1ObgxDdA4Zgehg4UjIst")
            String cursor,

            @Schema(
                    description =
                            "Whether more changes follow at once. Go by this and not by the number of changes: a page "
                                    + "with content may end early.",
                    required = true)
            boolean more) {}

    static ChangePage of(FeedPage page, int limit) {
        return new ChangePage(page.changes(), new Place(limit, page.cursor().token(), page.more()));
    }
}

package healthcontent.infobutton;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text of a feed, an instant or a URI (Atom text construct). */
@Schema(name = "InfobuttonText", description = "A text of a feed, an instant or a URI.")
record FeedText(
        @Schema(description = "The text.", required = true) @JsonProperty("_value")
        String value,

        @Schema(description = "`text` or `html`; absent of an instant and a URI.")
        String type) {

    static FeedText plain(String text) {
        return new FeedText(text, "text");
    }

    static FeedText html(String markup) {
        return new FeedText(markup, "html");
    }

    /** An instant, a name or a URI, which have no type. */
    static FeedText bare(String text) {
        return new FeedText(text, null);
    }
}

package healthcontent.infobutton;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers (Atom person construct). */
@Schema(name = "InfobuttonAuthor", description = "Who answers.")
record FeedAuthor(
        @Schema(description = "Name of the service.", required = true)
        FeedText name,

        @Schema(description = "Address of the service; absent where it is not known.")
        FeedText uri) {}

package healthcontent.release.revision;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a revision did. */
@Schema(
        description = "What the revision did: `published` made its content live, `withdrawn` took the document away.",
        enumeration = {"published", "withdrawn"})
enum RevisionOp {
    /** Its content went live. */
    @JsonProperty("published")
    PUBLISHED,
    /** The document stopped being live. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}

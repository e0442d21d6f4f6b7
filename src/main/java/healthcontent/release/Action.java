package healthcontent.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a release does to one document. */
public enum Action {
    /** It goes live for the first time. */
    @JsonProperty("create")
    CREATE,
    /** Its content changes. */
    @JsonProperty("update")
    UPDATE,
    /** It was withdrawn and goes live again. */
    @JsonProperty("republish")
    REPUBLISH,
    /** It stops being live. */
    @JsonProperty("withdraw")
    WITHDRAW,
    /** It already is as the bundle wants it. */
    @JsonProperty("unchanged")
    UNCHANGED
}

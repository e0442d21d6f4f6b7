package healthcontent.release.bundle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The rules on bundles, each by its stable name. */
public enum FindingName {
    /** A property that the format does not have. */
    UNKNOWN_FIELD,
    /** A property that the format requires is not there. */
    MISSING_FIELD,
    /** A value that the format does not allow at this place. */
    INVALID_VALUE,
    /** A required text without a visible character. */
    EMPTY_TEXT,
    /** A red flag that does not say what to do. */
    RED_FLAG_WITHOUT_ACTION,
    /** A red flag in the form of earlier versions, with one {@code symptom} and without a name. */
    RED_FLAG_FORM_OUTDATED,
    /** The unit of a fact as earlier versions had it, as a word. */
    UNIT_FORM_OUTDATED,
    /** A character with more combining marks than any writing system needs. */
    TOO_MANY_MARKS,
    /** A text that begins or ends with a space, or with another character that shows as nothing. */
    SPACE_AROUND_TEXT,
    /** Text with markup: content is plain text, and markup is refused rather than removed. */
    MARKUP,
    /** A control, line separating, bidirectional-override, tag or surrogate character that text must not hold. */
    FORBIDDEN_CHARACTER,
    /** More documents and withdrawals than one bundle may carry. */
    TOO_MANY_DOCUMENTS,
    /** A document larger than the limit. */
    DOCUMENT_TOO_LARGE,
    /** A language that this service does not serve. */
    LANGUAGE_NOT_SERVED,
    /** The same document twice in one bundle. */
    DUPLICATE_DOCUMENT,
    /** The same slug twice in one list. */
    DUPLICATE_SLUG,
    /** The same code of the same system twice in one list. */
    DUPLICATE_CODE,
    /** A fact with both a value and a range, with a range that goes down, or called approximate without a figure. */
    FIGURE_INCONSISTENT,
    /** A reference to a document that would not be live. */
    UNRESOLVED_REFERENCE,
    /** A withdrawal of something as superseded that does not name what replaces it. */
    REPLACEMENT_MISSING,
    /** A withdrawal of something that a live document refers to. */
    STILL_REFERENCED,
    /** A withdrawn document, published again without naming the revision of its withdrawal. */
    WITHDRAWN,
    /** A withdrawal of something that never was live. */
    NEVER_PUBLISHED,
    /** The document is at another revision than {@code ifRevision} says. */
    REVISION_MISMATCH,
    /** A translation whose original would not be live. */
    ORIGINAL_MISSING,
    /**
     * The slug of a FAQ that another condition has: an error in the same language, and a warning where that is the
     * original and a translation, of which readers of the translation's language find the latter.
     */
    FAQ_SLUG_TAKEN,
    /** A pair of conditions that another comparison is about. */
    PAIR_TAKEN,
    /** A comparison of a condition with itself. */
    PAIR_OF_ONE,
    /** A translation of a comparison that is about other conditions than its original. */
    PAIR_DIFFERS,
    /** A value for a condition that the comparison is not about, or two values for one. */
    VALUE_MISPLACED,
    /** An aspect called distinguishing although a value is missing. */
    NOT_DISTINGUISHING,
    /** A red flag that names a symptom which is not one of the condition's own. */
    SYMPTOM_NOT_LISTED,
    /** A translation lacks a red flag of its original. */
    RED_FLAG_MISSING,
    /** A translation has a red flag met less often than its original does, or by other symptoms. */
    RED_FLAG_RULE_NARROWED,
    /** A translation calls a red flag less urgent than its original does. */
    RED_FLAG_URGENCY_LOWERED,
    /**
     * A live translation lacks a red flag that the new original adds, changes or raises, or keeps a FAQ that it drops.
     */
    TRANSLATION_OUTDATED,
    /** A review that claims more than it says, that has not happened yet, or whose dates contradict each other. */
    REVIEW_INCONSISTENT,
    /** A sentence of an imported article with a word of urgency: of the report of an import, and of no release. */
    POSSIBLE_RED_FLAG,
    /** What an imported article says of its source and no document may hold: of the report of an import, too. */
    SOURCE_INCOMPLETE;

    private final String value = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in JSON. */
    @JsonValue
    public String value() {
        return value;
    }
}

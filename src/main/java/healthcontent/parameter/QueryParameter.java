package healthcontent.parameter;

import healthcontent.document.Slug;
import healthcontent.language.LanguageTag;
import healthcontent.limit.Limits;
import healthcontent.paging.ChecksummedCursor;
import healthcontent.paging.Cursor;
import healthcontent.representation.Formats;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Every query parameter of the API. A name means the same, and has the same syntax, wherever it is known. */
@SuppressWarnings("ImmutableEnumChecker") // the syntaxes are predicates without state
enum QueryParameter {
    LANG("lang", LanguageTag::isFormed, "must be a language tag such as en or es-MX (BCP 47)"),
    LIMIT("limit", matches("0*+[1-9]|0*+[1-9][0-9]|0*+100"), "must be a whole number from 1 to 100"),
    CURSOR("cursor", matches("[A-Za-z0-9_-]{1," + Limits.CURSOR + "}"), "must be the nextCursor of a page, unchanged"),
    AFTER("after", matches("[A-Za-z0-9_-]{1,100}"), "must be the cursor of a page or the id of an event, unchanged"),
    TYPE("type", matches("cause|symptom|condition|comparison"), "must be cause, symptom, condition or comparison"),
    LANGUAGE("language", LanguageTag::isFormed, "must be a language tag such as en or es-MX (BCP 47)"),
    INCLUDE("include", matches("content"), "must be content"),
    SORT("sort", matches("name|-updatedAt"), "must be name or -updatedAt"),
    TOTAL("total", matches("true|false"), "must be true or false"),
    Q("q", isText(Limits.QUERY), "must be 1 to 200 characters, not only spaces, without control characters"),
    CAUSE("cause", isText(Limits.QUERY), "must be the slug of a cause"),
    SYMPTOM("symptom", isText(Limits.QUERY), "must be the slug of a symptom"),
    CONDITION("condition", isText(Limits.QUERY), "must be the slug of a condition"),
    CODE("code", isText(Limits.CODE), "must be a code, or a system and a code with a | between them"),
    FORMAT("format", Formats.names()::contains, "must be one of " + String.join(", ", Formats.names())),
    URGENCY("urgency", matches("emergency|immediate|urgent|soon"), "must be emergency, immediate, urgent or soon"),
    STATUS("status", matches("planned|applied|discarded"), "must be planned, applied or discarded"),
    SLUG(
            "slug",
            Slug::isFormed,
            "must be a slug: letters a to z and digits, in words joined by single hyphens, at most 80 characters"),
    SOURCE_TITLE("sourceTitle", isText(Limits.QUERY), "must be 1 to 200 characters, not only spaces"),
    SOURCE_PUBLISHER("sourcePublisher", isText(Limits.QUERY), "must be 1 to 200 characters, not only spaces"),
    SOURCE_URL(
            "sourceUrl",
            matches("https://[!\"$-.0->@-~]{1,255}([/?#][!-~]{0,1700})?"),
            "must be an address that begins with https:// and holds no spaces"),
    SOURCE_LICENCE("sourceLicence", isText(Limits.QUERY), "must be 1 to 200 characters, not only spaces"),
    APPLY("apply", matches("true|false"), "must be true or false"),
    AT("at", QueryParameter::isInstant, "must be an instant such as 2030-01-31T12:00:00Z (ISO 8601)"),
    REASON("reason", matches("clinical-error|superseded|editorial"), "must be clinical-error, superseded or editorial"),
    REPLACEMENT(
            "replacement",
            Slug::isFormed,
            "must be the slug of a document of the same type: letters a to z and digits, in words joined by single"
                    + " hyphens");

    private final String parameter;
    private final Predicate<String> syntax;
    private final String rule;

    QueryParameter(String parameter, Predicate<String> syntax, String rule) {
        this.parameter = parameter;
        this.syntax = syntax;
        this.rule = rule;
    }

    static Optional<QueryParameter> of(String name) {
        return Arrays.stream(values())
                .filter(known -> known.parameter.equals(name))
                .findFirst();
    }

    boolean accepts(String value) {
        return syntax.test(value);
    }

    /** Whether a value that is accepted also leads somewhere; of most, every one does. */
    boolean leadsSomewhere(String value) {
        return switch (this) {
            case CURSOR -> Cursor.isReadable(value);
            case AFTER -> ChecksummedCursor.decode(value).isPresent();
            default -> true;
        };
    }

    /** What every value must be, to be read after the parameter's name. */
    String rule() {
        return rule;
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    /** An instant between the years 1 and 9999, which every database and client can hold. */
    private static boolean isInstant(String text) {
        try {
            int year = Instant.parse(text).atOffset(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Text that the database takes and a person may have typed. */
    private static Predicate<String> isText(int maxLength) {
        return text -> !text.isBlank()
                && text.codePointCount(0, text.length()) <= maxLength
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}

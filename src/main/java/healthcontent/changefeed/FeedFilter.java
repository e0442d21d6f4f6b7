package healthcontent.changefeed;

import healthcontent.document.DocumentType;
import java.util.Locale;
import java.util.Optional;

/**
 * What of the change feed to give. It looks at identities only, so a withdrawal passes wherever its document would.
 *
 * @param type only documents of this type
 * @param language only documents in this language, as a BCP 47 tag in its usual spelling
 * @param withContent whether each published document comes with its source content
 */
record FeedFilter(Optional<DocumentType> type, Optional<String> language, boolean withContent) {

    /** From parameters whose syntax was checked; null where one is absent. */
    static FeedFilter of(String type, String language, String include) {
        return new FeedFilter(
                Optional.ofNullable(type).flatMap(DocumentType::of),
                Optional.ofNullable(language)
                        .map(tag -> Locale.forLanguageTag(tag).toLanguageTag()),
                "content".equals(include));
    }
}

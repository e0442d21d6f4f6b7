package healthcontent.release.revision;

import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.document.Slug;
import healthcontent.language.LanguageTag;
import healthcontent.language.Languages;
import healthcontent.problem.NotFound;
import jakarta.inject.Singleton;

/** Documents as paths and the parameter {@code lang} name them. */
@Singleton
class DocumentNames {

    private final Languages languages;

    DocumentNames(Languages languages) {
        this.languages = languages;
    }

    /**
     * The document that is asked for, whether or not there is one.
     *
     * @param language BCP 47 tag in any case; the language of originals if null
     * @throws NotFound for a type or a slug that no document can have
     */
    DocumentId document(String type, String slug, String language) {
        DocumentType known = DocumentType.of(type).orElseThrow(() -> NotFound.of("type of document", type));
        if (!Slug.isFormed(slug)) {
            throw NotFound.of(known.value(), slug);
        }
        return new DocumentId(
                known, slug, language == null ? languages.defaultLanguage() : LanguageTag.usual(language));
    }
}

package healthcontent.imports.draft;

import healthcontent.document.DocumentType;
import java.util.Optional;

/** What is published already, as far as drafts refer to it or must not meet it. */
public interface Live {

    /** The slug of the live document of a type that has this name, or is also known by it. */
    Optional<String> named(DocumentType type, String nameKey);

    /** The key of the name that a slug stands for; empty where no document has or had it. */
    Optional<String> keyOf(DocumentType type, String slug);

    /** What the condition of a slug names as its first source, as {@link SourceIdentity} writes it. */
    Optional<String> sourceOf(String condition);

    /** The condition that has a question of this slug. */
    Optional<String> ownerOfQuestion(String slug);

    /** The slug of the comparison of two conditions. */
    Optional<String> comparison(String first, String second);

    /** Nothing is published. */
    Live NOTHING = new Live() {
        @Override
        public Optional<String> named(DocumentType type, String nameKey) {
            return Optional.empty();
        }

        @Override
        public Optional<String> keyOf(DocumentType type, String slug) {
            return Optional.empty();
        }

        @Override
        public Optional<String> sourceOf(String condition) {
            return Optional.empty();
        }

        @Override
        public Optional<String> ownerOfQuestion(String slug) {
            return Optional.empty();
        }

        @Override
        public Optional<String> comparison(String first, String second) {
            return Optional.empty();
        }
    };
}

package healthcontent.imports.draft;

import healthcontent.document.Slug;
import healthcontent.imports.rule.NameKey;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Slugs that nothing else has: made of a name, with a number behind it where another one has it. */
final class Slugs {

    private static final int ROOM_FOR_NUMBER = 6;

    private final Set<String> taken = new HashSet<>();
    private final String where;

    /**
     * Slugs of one kind.
     *
     * @param where they stand for a name without a letter or digit of ASCII
     */
    Slugs(String where) {
        this.where = where;
    }

    /** A slug that is free here, and that may be taken as far as anybody else knows. */
    String take(String name, Predicate<String> mayBe) {
        String made = NameKey.slug(name, Slug.MAX_LENGTH - ROOM_FOR_NUMBER);
        String base = made.isEmpty() ? where : made;
        String slug = base;
        for (int i = 2; taken.contains(slug) || !mayBe.test(slug); i++) {
            slug = base + "-" + i;
        }
        taken.add(slug);
        return slug;
    }

    String take(String name) {
        return take(name, slug -> true);
    }

    /** Takes a slug as it is. */
    void reserve(String slug) {
        taken.add(slug);
    }
}

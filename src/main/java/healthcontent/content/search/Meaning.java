package healthcontent.content.search;

import java.util.Set;

/**
 * What a word that was searched for may mean.
 *
 * @param forms words as content has them, in lower case and without accents
 * @param weight what a match is worth
 */
record Meaning(Set<String> forms, double weight) {

    Meaning {
        forms = Set.copyOf(forms);
    }
}

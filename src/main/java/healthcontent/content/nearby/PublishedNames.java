package healthcontent.content.nearby;

import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.notification.ContentHead;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The slugs of what was published at a head of the content: what readers of every language find. No draft and nothing
 * withdrawn is among them.
 *
 * @param byCollection the slugs in each collection, such as {@code /v1/conditions}
 * @param pairs the two conditions of each comparison, with {@code |} between them, in either order
 */
record PublishedNames(ContentHead head, Map<String, Names> byCollection, Set<String> pairs) {

    /** Of a collection with more than this, no names are kept, so that the memory is bounded: about 1 MB for each. */
    static final int MOST = 10_000;

    static final PublishedNames NONE = new PublishedNames(ContentHead.START, Map.of(), Set.of());

    private static final String FAQ = "faq";
    private static final String PAIR = "pair";

    /** A FAQ counts where the readers of each language find one by its slug. */
    static final String QUERY = """
            select kind, name
              from content_state
             cross join lateral (
                 (select 'condition' as kind, slug as name from condition
                   where reader_language = default_language limit %1$d)
                 union all
                 (select 'cause', slug from cause where reader_language = default_language limit %1$d)
                 union all
                 (select 'symptom', slug from symptom where reader_language = default_language limit %1$d)
                 union all
                 (select 'comparison', slug from comparison where reader_language = default_language limit %1$d)
                 union all
                 (select 'pair', first_condition || '|' || second_condition from comparison
                   where reader_language = default_language limit %1$d)
                 union all
                 (select 'faq', slug from faq
                   where reader_language = default_language
                     and not exists (
                         select from served_language
                          where not exists (
                              select from faq own
                               where own.reader_language = served_language.language and own.slug = faq.slug))
                   limit %1$d)) as published
            """.formatted(MOST + 1);

    /** Whether two conditions are compared, in whichever order. */
    boolean compare(String a, String b) {
        return pairs.contains(a + "|" + b) || pairs.contains(b + "|" + a);
    }

    /** The names in a collection; none in one that is unknown. */
    Names in(String collection) {
        return byCollection.getOrDefault(collection, Names.NONE);
    }

    static String collection(DocumentType type) {
        String path = Paths.of(type, "");
        return path.substring(0, path.length() - 1);
    }

    /** Collects the rows of {@link #QUERY}. */
    static final class Reader {

        private final Map<String, Set<String>> names = new HashMap<>();

        void add(String kind, String name) {
            names.computeIfAbsent(kind, key -> new HashSet<>()).add(name);
        }

        PublishedNames at(ContentHead head) {
            Map<String, Names> byCollection = new HashMap<>();
            for (DocumentType type : DocumentType.values()) {
                byCollection.put(collection(type), new Names(few(type.value())));
            }
            byCollection.put(Paths.FAQS, new Names(few(FAQ)));
            return new PublishedNames(head, Map.copyOf(byCollection), Set.copyOf(few(PAIR)));
        }

        private Set<String> few(String kind) {
            Set<String> all = names.getOrDefault(kind, Set.of());
            return all.size() > MOST ? Set.of() : all;
        }
    }
}

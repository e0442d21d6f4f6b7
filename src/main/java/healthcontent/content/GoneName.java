package healthcontent.content;

import healthcontent.document.DocumentType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in the view {@code gone} that are not the slug of a document. */
final class GoneName {

    /** The kind of the slugs of FAQs. */
    static final String FAQ = "faq";

    /** The kind of the pairs of conditions that a comparison compares. */
    static final String PAIR = "pair";

    private static final String BAR = "|";

    private GoneName() {}

    /** The name of a pair, in whichever order it is asked for. */
    static String pair(String a, String b) {
        return Stream.of(a, b).sorted().collect(Collectors.joining(BAR));
    }

    /** Where a name of a kind is asked for. */
    static List<String> paths(String kind, String name) {
        if (kind.equals(FAQ)) {
            return List.of(Paths.faq(name));
        }
        if (kind.equals(PAIR)) {
            int bar = name.indexOf(BAR);
            String a = name.substring(0, bar);
            String b = name.substring(bar + 1);
            return List.of(Paths.pair(a, b), Paths.pair(b, a));
        }
        return List.of(Paths.of(DocumentType.of(kind).orElseThrow(), name));
    }
}

package healthcontent.content;

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
}

package healthcontent.negotiation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The paths of the pages for people: {@code /conditions/leg-cramps} shows what {@code /v1/conditions/leg-cramps} is.
 * Questions have no page of their own.
 */
public final class PagePath {

    private static final String API = "/v1";
    private static final Set<String> COLLECTIONS = Set.of("conditions", "causes", "symptoms", "comparisons");
    private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*");

    private PagePath() {}

    /** The path in the API of the document that the page at a path shows; empty where no page can be there. */
    public static Optional<String> document(String path) {
        int end = path.indexOf('/', 1);
        boolean isPage = end > 0
                && COLLECTIONS.contains(path.substring(1, end))
                && SLUG.matcher(path.substring(end + 1)).matches();
        return isPage ? Optional.of(API + path) : Optional.empty();
    }

    /**
     * The path of the page that shows a document; empty where it has none.
     *
     * @param href of the document, a path without a host; its query is kept
     */
    public static Optional<String> of(String href) {
        if (!href.startsWith(API)) {
            return Optional.empty();
        }
        String page = href.substring(API.length());
        int query = page.indexOf('?');
        return document(query < 0 ? page : page.substring(0, query)).map(document -> page);
    }
}

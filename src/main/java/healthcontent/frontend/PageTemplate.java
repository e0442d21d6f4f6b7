package healthcontent.frontend;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page as it is packaged, cut where a document puts in what it has: its language, what goes into the head, the
 * frame above it and its text. As it is, it is the page of a path whose content is not known.
 *
 * <p>What is put into the head replaces its title, its description, and the script that only the list needs.
 *
 * @param emergency what the page itself says to readers in an emergency, in every language that it speaks
 */
record PageTemplate(
        String whole, String start, String headStart, String headEnd, String frame, String end, String emergency) {

    private static final Pattern CUTS = Pattern.compile("(?s)(.*<html lang=\")[^\"]*(\">.*?)"
            + "<title>.*?<meta name=\"description\"[^>]*>\\s*<link[^>]*/home.js\">(.*<header class=\"frame\">)(</header>.*<main[^>]*>)"
            + ".*(<p class=\"emergency\">.*?</p>).*(</main>.*)");

    static PageTemplate of(byte[] page) {
        String whole = new String(page, StandardCharsets.UTF_8);
        Matcher cut = CUTS.matcher(whole);
        if (!cut.matches()) {
            throw new IllegalStateException("The page of the front end lacks what a document goes into");
        }
        return new PageTemplate(
                whole, cut.group(1), cut.group(2), cut.group(3), cut.group(4), cut.group(6), cut.group(5));
    }

    /** The page as it is packaged. */
    byte[] bare() {
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The page with something in it.
     *
     * @param language BCP 47 tag
     * @param head elements, from the title on
     * @param above elements of the frame above the text
     * @param main elements of the text
     */
    byte[] with(String language, String head, String above, String main) {
        return (start + language + headStart + head + headEnd + above + frame + main + end)
                .getBytes(StandardCharsets.UTF_8);
    }
}

package healthcontent.document;

import java.util.regex.Pattern;

/**
 * The form of a slug: lower-case ASCII letters and digits in groups joined by single hyphens, at most 80 characters.
 */
public final class Slug {

    public static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public static final int MAX_LENGTH = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private Slug() {}

    /** Whether a text has this form. */
    public static boolean isFormed(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }
}

package healthcontent.release;

import healthcontent.release.bundle.PlainText;

/** Markup, which no text of a release may hold. */
public final class Markup {

    private Markup() {}

    /** Whether a text holds markup: tags, character references, links or emphasis of Markdown. */
    public static boolean isIn(CharSequence text) {
        return PlainText.isMarkup(text);
    }
}

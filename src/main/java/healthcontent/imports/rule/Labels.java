package healthcontent.imports.rule;

import healthcontent.imports.article.Block;
import healthcontent.imports.article.Sentences;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Items that begin with a name, such as {@code Dehydration: it upsets the balance of salts}. */
public final class Labels {

    private static final int MOST_WORDS = 10;
    private static final int MOST_CHARACTERS = 100;

    private static final Pattern COLON = Pattern.compile("^([^:]{1,100}?)\\s*:\\s+(\\S.*)$", Pattern.DOTALL);
    private static final Pattern DASH = Pattern.compile("^([^–—:.]{1,60}?)\\s+[–—-]\\s+(\\S.*)$", Pattern.DOTALL);

    private static final Pattern END = Pattern.compile("[\\s.:;,–—-]+$");

    private Labels() {}

    /** An item with its name apart from what it says, where it begins with one; else the item as it is. */
    public static Block apart(Block item) {
        if (!item.label().isEmpty()) {
            return item;
        }
        for (Pattern form : new Pattern[] {COLON, DASH}) {
            Matcher parts = form.matcher(item.text());
            if (parts.matches() && isName(parts.group(1))) {
                return Block.item(name(parts.group(1)), parts.group(2), item.place());
            }
        }
        return item;
    }

    /** Whether a text is short enough to be a name, and no sentence. */
    public static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_CHARACTERS
                && text.split(" ").length <= MOST_WORDS
                && Sentences.of(text).size() == 1
                && name(text).length() > 0;
    }

    /** A name without what separates it from what follows. */
    public static String name(String text) {
        return END.matcher(text).replaceAll("");
    }
}

package healthcontent.imports.draft;

import healthcontent.imports.article.Place;
import healthcontent.imports.article.Sentences;
import healthcontent.limit.Limits;
import healthcontent.plaintext.Characters;
import healthcontent.plaintext.ComposedText;
import healthcontent.release.Markup;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as documents may hold it: in pieces of at most 4,000 characters that end where a sentence does.
 *
 * @param pieces in order; each sentence in them is one of the source
 * @param without how many sentences did not fit
 */
record FittingText(List<String> pieces, int without) {

    /** The longest name. */
    static final int NAME = 200;

    /** What fits of a text; what does not is noted as unplaced. */
    static FittingText of(String text, Place from, Notes notes) {
        if (text.length() <= Limits.TEXT && isClean(text)) {
            return new FittingText(text.isEmpty() ? List.of() : List.of(text), 0);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int without = 0;
        for (String sentence : Sentences.of(text)) {
            String fault = fault(sentence);
            if (!fault.isEmpty()) {
                notes.unplaced(sentence, from, fault);
                without++;
                close(piece, pieces);
                continue;
            }
            if (piece.length() + 1 + sentence.length() > Limits.TEXT) {
                close(piece, pieces);
            }
            piece.append(piece.isEmpty() ? "" : " ").append(sentence);
        }
        close(piece, pieces);
        return new FittingText(pieces, without);
    }

    /** The same, and nothing is noted. */
    static FittingText quietly(String text) {
        if (isFitting(text) || text.isEmpty()) {
            return new FittingText(text.isEmpty() ? List.of() : List.of(text), 0);
        }
        return new FittingText(List.of(), Sentences.of(text).size());
    }

    /** Whether another text may follow a text without the two becoming one sentence. */
    static boolean mayBeFollowed(CharSequence text) {
        return text.isEmpty() || Sentences.endsLikeOne(text.toString()) || text.charAt(text.length() - 1) == ':';
    }

    /** Whether all of a text fits as one piece. */
    static boolean isFitting(String text) {
        return !text.isEmpty() && fault(text).isEmpty();
    }

    private static void close(StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    /** Whether a text may be a name of a document. */
    static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= NAME && fault(text).isEmpty();
    }

    private static boolean isClean(String text) {
        return text.isEmpty() || fault(text).isEmpty();
    }

    private static String fault(String text) {
        if (ComposedText.hasMarksBeyondLimit(text)) {
            return "too-many-marks";
        }
        if (text.length() > Limits.TEXT) {
            return "too-long";
        }
        if (Characters.areForbiddenIn(text)
                || !Characters.areVisibleIn(text)
                || Characters.hiddenAtEndOf(text).isPresent()) {
            return "forbidden-character";
        }
        return Markup.isIn(text) ? "markup" : "";
    }
}

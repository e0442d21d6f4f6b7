package healthcontent.release.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private final Findings findings = new Findings();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b>",
                "a <script>",
                "a </p> b",
                "<!-- hidden -->",
                "<?php",
                "<IMG SRC=x>",
                "fish &amp; chips",
                "&lt;",
                "&#60;",
                "&#x3C;",
                "see [the page](https://example.org)",
                "**very** important",
                "__very__ important",
                "This is __very important__.",
                "¡__muy__!",
                "___very___ important",
                "Fill in ____ and mind __this__",
                "&#60 and so on",
                "&#x3CB",
                "fish &amp chips",
                "5 &lt 7",
                "&ltb&gtbold",
                "10&nbspmg",
                "El ni&ntildeo",
                "caf&eacutes",
                "&copy 2026",
                "5 &micro, 7&deg.",
                "&amp\u037E looks like a semicolon and becomes one by normalisation"
            })
    void markupIsRefused(String text) {
        normalised(text);
        assertEquals(List.of(FindingName.MARKUP), names());
    }

    /** All that HTML knows without a semicolon. */
    @Test
    void aCharacterByItsNameIsRefusedAlsoWithoutASemicolon() {
        String names =
                "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute"
                        + " Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave"
                        + " Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren"
                        + " deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml"
                        + " laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn"
                        + " pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen"
                        + " yuml";
        List<String> passed = Stream.of(names.split(" "))
                .filter(name -> Stream.of("&" + name, "a &" + name + " b", "&" + name + ".")
                        .anyMatch(text -> !isRefused(text)))
                .toList();
        assertEquals(List.of(), passed);
    }

    private static boolean isRefused(String text) {
        Findings findings = new Findings();
        new PlainText(findings).normalised(TextNode.valueOf(text), "");
        return findings.hasErrors();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q&A",
                "A & B",
                "AT&T, R&D, M&M's, A&E",
                "nurses&doctors",
                "law&ethics, sound&current, care&notes, chronic&acutely, cost&amputation",
                "aspirin&GTN",
                "& and && and &1 and &# and &#x",
                "Sodium < 135 mmol/l, potassium <3.5 & falling",
                "5 > 3, 33 % of people over 60",
                "Vitamin D & calcium; 2 * 3 = 6",
                "Rest, R&D; then more",
                "¿Qué hace que me duelan las piernas? «Nada»",
                "Parkinson’s disease — the “stiffness”",
                "x_1 and snake_case",
                "snake__case and another__one",
                "Name: ____ Date: ____",
                "I take ____mg of it, ____ times a day",
                "____",
                "a __ b __ c",
                "[sic] (so it was)",
                "I <3 you, and a <- b",
                "עברית and العربية",
                "👩‍⚕️ says 🇪🇸 and 👍🏽",
                "soft\u00ADhyphen and a\u200Bbreak and \u200Fright"
            })
    void anOrdinaryTextPasses(String text) {
        assertEquals(text, normalised(text));
        assertEquals(List.of(), names());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x80, 0x9F, 0x2028, 0x2029, 0x202A, 0x202D, 0x202E, 0x206A,
                0x206F, 0xFFF9, 0xFFFB, 0xE0001, 0xE0041, 0xE007F, 0x2066, 0x2069, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE,
                0x10FFFF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF
            })
    void aCharacterThatHidesOrReordersTextOrIsNoneIsRefused(int character) {
        String kept = normalised("left" + Character.toString(character) + "right");
        assertEquals(List.of(FindingName.FORBIDDEN_CHARACTER), names());
        assertFalse(kept.codePoints().anyMatch(kind -> kind == character), "nothing downstream meets it");
        assertTrue(findings.found().shown().get(0).message().contains("U+%04X".formatted(character)));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x20, 0xA0, 0x200B, 0x200D, 0x200E, 0x2027, 0x202F, 0x2065, 0x2070, 0xFFF8, 0xFFFC, 0xE0080, 0xFDCF,
                0xFDF0, 0x10FFFD
            })
    void itsNeighboursPass(int character) {
        normalised("left" + Character.toString(character) + "right");
        assertEquals(List.of(), names());
    }

    @Test
    void theTwoHalvesOfAPairInTheWrongOrderAreTwoLoneSurrogates() {
        normalised("\uDE00\uD83D");
        assertEquals(List.of(FindingName.FORBIDDEN_CHARACTER), names());
    }

    @Test
    void textIsNormalisedToItsComposedForm() {
        assertEquals("café Å.", normalised("cafe\u0301 \u212B."));
    }

    /** White space of Unicode, and what shows as nothing: a joiner, marks of direction, fillers, a byte-order mark. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x20, 0xA0, 0x1680, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F,
                0x205F, 0x3000, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
                0x200F, 0x2060, 0x2064, 0x2800, 0x3164, 0xFEFF, 0xFFA0
            })
    void aSpaceOrAnotherCharacterThatShowsAsNothingAroundATextIsRefused(int character) {
        String hidden = Character.toString(character);
        for (String text : List.of(hidden + "bite", "bite" + hidden, hidden + "Zebra bite" + hidden)) {
            assertEquals(text, normalised(text), "nothing is cut off");
        }
        assertEquals(Collections.nCopies(3, FindingName.SPACE_AROUND_TEXT), names());
        assertTrue(findings.found().shown().get(0).message().contains("U+%04X".formatted(character)));
        assertEquals("Yak" + hidden + "bite", normalised("Yak" + hidden + "bite"));
        assertEquals(3, names().size(), "within a text it is none of these");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I \u2764\uFE0F",
                "\u0D28\u0D4D\u200D",
                "\u0915\u094D\u200C",
                "\u845B\uDB40\uDD00",
                "\u0600\u0661\u0662",
                "e\u0302\u0301",
                "a",
                ""
            })
    void whatBelongsToTheCharacterAtTheEndOrShowsPasses(String text) {
        normalised(text);
        assertEquals(List.of(), names());
    }

    @Test
    void aLineBreakAroundATextIsToldOnce() {
        normalised("\tbite\n");
        assertEquals(List.of(FindingName.FORBIDDEN_CHARACTER), names());
    }

    @Test
    void everyStringOfATreeIsLookedAtAndItsPlaceTold() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putArray("list").add("fine").addObject().put("a/b~c", "<b>");
        tree.put("number", 7).putNull("nothing").put("yes", true).put("text", "e\u0301");
        JsonNode copy = new PlainText(findings).normalised(tree, "/content");
        assertEquals(
                List.of("/content/list/1/a~1b~0c"),
                findings.found().shown().stream().map(Finding::pointer).toList());
        assertEquals(tree.deepCopy().put("text", "é"), copy);
    }

    private String normalised(String text) {
        return new PlainText(findings)
                .normalised(JsonNodeFactory.instance.textNode(text), "")
                .textValue();
    }

    private List<FindingName> names() {
        return findings.found().shown().stream().map(Finding::name).toList();
    }
}

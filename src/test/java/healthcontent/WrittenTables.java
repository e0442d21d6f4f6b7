package healthcontent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a page that a test writes: {@code mvn test -Dtest=… -Ddocs.update} writes it again, any other run
 * compares it.
 *
 * @param begin the line that it follows
 * @param end the line that follows it
 */
record WrittenTables(Path page, String begin, String end) {

    private static final boolean UPDATE = System.getProperty("docs.update") != null;

    static WrittenTables on(Path page, Class<?> test, String instead) {
        String name = test.getSimpleName();
        return new WrittenTables(
                page,
                "<!-- written by " + name + ": change " + instead + " -->\n",
                "<!-- end of what is written by " + name + " -->\n");
    }

    void compare(String tables) throws IOException {
        String text = Files.readString(page);
        assertTrue(text.contains(begin) && text.contains(end), page + " has a place for it: " + begin);
        String before = text.substring(0, text.indexOf(begin) + begin.length());
        String expected = before + "\n" + tables + "\n" + text.substring(text.indexOf(end));
        if (UPDATE) {
            Files.writeString(page, expected);
        }
        assertEquals(expected, Files.readString(page), page + " is stale; -Ddocs.update writes it again");
    }

    /** What stands on the page after these tables. */
    String rest() throws IOException {
        String text = Files.readString(page);
        return text.substring(text.indexOf(end));
    }
}

package healthcontent.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, as a reader works through it: commands, and the answers that it promises.
 *
 * @param file from the top of the project
 */
record Readme(Path file, List<String> lines) {

    /**
     * Something to type.
     *
     * @param heading of the section in which it stands
     * @param file in which it stands
     * @param line of the file at which it begins
     * @param command what to type into a shell
     * @param answer the JSON that follows it, if any does
     * @param notRun why no test types it, as the comment above it says; empty of what a test does type
     */
    record Example(
            String heading, Path file, int line, String command, Optional<String> answer, Optional<String> notRun) {

        @Override
        public String toString() {
            return file + ", line " + line + ", " + command.lines().findFirst().orElse("");
        }
    }

    /**
     * What stands between two fences.
     *
     * @param language what is said behind the first of them
     * @param notRun the reason in the comment above it
     */
    record Block(String heading, int line, String language, String text, Optional<String> notRun) {}

    /** Stands in the line above a command that no test types. It is not seen where the page is shown. */
    private static final Pattern NOT_RUN = Pattern.compile("<!-- not run: (.+) -->");

    static Readme read() throws IOException {
        return read(Path.of("README.md"));
    }

    static Readme read(Path file) throws IOException {
        return new Readme(file, Files.readAllLines(file));
    }

    /** The README, then what contributors read, then every page in {@code docs} and the folders in it, by name. */
    static List<Readme> readAll() throws IOException {
        List<Readme> pages = new ArrayList<>(
                List.of(read(), read(Path.of("CONTRIBUTING.md")), read(Path.of("openapi", "README.md"))));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                pages.add(read(file));
            }
        }
        return pages;
    }

    /** The examples of the README and of every page, in this order. */
    static List<Example> allExamples() throws IOException {
        return readAll().stream().flatMap(page -> page.examples().stream()).toList();
    }

    List<Example> examples() {
        List<Block> blocks = blocks();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.language().equals("sh")) {
                Optional<String> answer =
                        i + 1 < blocks.size() && blocks.get(i + 1).language().equals("json")
                                ? Optional.of(blocks.get(i + 1).text())
                                : Optional.empty();
                examples.add(new Example(block.heading(), file, block.line(), block.text(), answer, block.notRun()));
            }
        }
        return examples;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        String heading = "";
        int began = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                if (began < 0) {
                    began = i;
                } else {
                    String language = lines.get(began).substring(3);
                    String text = String.join("\n", lines.subList(began + 1, i));
                    Matcher above = NOT_RUN.matcher(began == 0 ? "" : lines.get(began - 1));
                    Optional<String> notRun = above.matches() ? Optional.of(above.group(1)) : Optional.empty();
                    blocks.add(new Block(heading, began + 1, language, text, notRun));
                    began = -1;
                }
            } else if (began < 0 && line.startsWith("## ")) {
                heading = line.substring(3);
            }
        }
        return blocks;
    }
}

package healthcontent.imports;

import healthcontent.imports.draft.Drafts;
import healthcontent.imports.draft.Live;
import healthcontent.imports.reader.Format;
import healthcontent.imports.rule.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;

/** Imports without a service, and the files to import. */
final class TestImports {

    static final Path FILES = Path.of("src/test/resources/imports");

    private TestImports() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile file(String name) {
        Path path = FILES.resolve(name);
        try {
            return new SourceFile(name, Format.ofFile(name).orElseThrow(), Files.readAllBytes(path), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile text(Format format, String text) {
        return new SourceFile("text", format, text.getBytes(StandardCharsets.UTF_8), "utf-8");
    }

    static Importer.Draft draft(SourceFile... files) {
        String language = files[0].name().startsWith("rigidez") ? "es" : "en";
        return new Importer(Words.of(language).orElseThrow(), language, Live.NOTHING, Duration.ofMinutes(1))
                .draft(new ArrayDeque<>(List.of(files)), Drafts.Asked.NOTHING);
    }
}

package healthcontent.imports;

import healthcontent.imports.reader.Format;
import healthcontent.limit.Limits;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.Quoted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of an import that has several, within the limits on each and on all of them. */
final class Uploads {

    private static final int NAME = 200;

    private final Queue<SourceFile> files = new ArrayDeque<>();
    private final List<Importer.Failure> failures = new ArrayList<>();
    private long bytes;

    /** What can be read. */
    Queue<SourceFile> files() {
        return files;
    }

    /** What can't. */
    List<Importer.Failure> failures() {
        return failures;
    }

    /** One article. */
    static Uploads single(Format format, byte[] content, String charset) {
        Uploads uploads = new Uploads();
        uploads.files.add(new SourceFile("", format, content, charset));
        return uploads;
    }

    /**
     * The files of a zip archive.
     *
     * @throws BodyTooLarge if there are too many, or more than fits
     */
    static Uploads zip(byte[] archive) {
        Uploads uploads = new Uploads();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !isOfTheSystem(entry.getName())) {
                    uploads.add(entry.getName(), "", zip.readNBytes(Limits.ARTICLE_BYTES + 1), "");
                    uploads.countRest(zip);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            uploads.failures.add(new Importer.Failure("", "It is not a zip archive that can be read to its end."));
        }
        if (uploads.files.isEmpty() && uploads.failures.isEmpty()) {
            uploads.failures.add(new Importer.Failure("", "It is no zip archive, or has no file in it."));
        }
        return uploads;
    }

    /** What systems put beside the files of an archive. */
    private static boolean isOfTheSystem(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    /** Also what is left of an entry is unpacked, to come to the next: it counts. */
    private void countRest(ZipInputStream zip) throws IOException {
        byte[] rest = new byte[8192];
        for (int read = zip.read(rest); read >= 0; read = zip.read(rest)) {
            count(read);
        }
    }

    private void count(long more) {
        bytes += more;
        if (bytes > Limits.IMPORT_UNPACKED_BYTES) {
            throw new BodyTooLarge(Limits.IMPORT_UNPACKED_BYTES, "what is in an import");
        }
    }

    /** Adds a file, whose format its media type tells, or else its name. */
    void add(String name, String mediaType, byte[] content, String charset) {
        count(content.length);
        if (files.size() + failures.size() >= Limits.IMPORT_FILES) {
            throw new BodyTooLarge(String.format(Locale.ROOT, "An import has at most %,d files.", Limits.IMPORT_FILES));
        }
        String told = Quoted.plain(name, NAME);
        Optional<Format> format = Format.ofFile(name).or(() -> Format.ofMediaType(mediaType));
        if (content.length > Limits.ARTICLE_BYTES) {
            failures.add(new Importer.Failure(told, "It has more than 5 MiB."));
        } else if (format.isEmpty()) {
            failures.add(new Importer.Failure(
                    told,
                    "Neither its name nor its media type tells a format: html, md, txt, json, jsonld and xml do."));
        } else {
            files.add(new SourceFile(told, format.get(), content, charset));
        }
    }
}

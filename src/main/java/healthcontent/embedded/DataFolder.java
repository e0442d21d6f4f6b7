package healthcontent.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The folder that holds all of one embedded server: its programs, its data, its password and a lock that belongs to the
 * one service that uses it. The operating system frees the lock however the service ends.
 */
final class DataFolder implements AutoCloseable {

    private static final FileAttribute<?> FOR_OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FOR_OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** PostgreSQL's programs call each other by a shell, with the path in double quotes and nothing escaped. */
    private static final Pattern UNFIT = Pattern.compile("[$`\"\n\r]|\\\\{2}");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder where it does not exist, and takes it for this service.
     *
     * @throws EmbeddedPostgresFailure when it cannot be written to, or another service has it
     */
    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        if (UNFIT.matcher(path.toString()).find()) {
            throw new EmbeddedPostgresFailure(
                    "The data folder " + path.toString().replaceAll("[\n\r]", "?")
                            + " cannot be used: PostgreSQL's programs fail where a path holds"
                            + " $, `, \", \\\\ or a line break; set health-content.embedded.folder"
                            + " (HEALTH_CONTENT_EMBEDDED_FOLDER) to another folder");
        }
        try {
            Files.createDirectories(path, FOR_OWNER_ONLY);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new EmbeddedPostgresFailure("The data folder " + path
                        + " is in use by another running service: stop that one, or set health-content.embedded.folder"
                        + " (HEALTH_CONTENT_EMBEDDED_FOLDER) to another folder");
            }
            return new DataFolder(path, channel);
        } catch (AccessDeniedException e) {
            throw unusable(path, "no permission to write to " + e.getFile(), e);
        } catch (FileAlreadyExistsException e) {
            throw unusable(path, e.getFile() + " is not a folder", e);
        } catch (FileSystemException e) {
            throw unusable(path, e.getFile() + ": " + e.getReason(), e);
        } catch (IOException e) {
            throw unusable(path, e.getMessage(), e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static EmbeddedPostgresFailure unusable(Path path, String reason, IOException e) {
        return new EmbeddedPostgresFailure("The data folder " + path + " cannot be used: " + reason, e);
    }

    Path programs() {
        return path.resolve("programs");
    }

    /** PostgreSQL's own data directory. */
    Path cluster() {
        return path.resolve("cluster");
    }

    /** An empty folder beside the cluster, to be moved in its place when it is whole. */
    Path newCluster() throws IOException {
        return Files.createTempDirectory(path, "cluster-");
    }

    /** The log of the server; every start of the service empties it. */
    Path serverLog() {
        return path.resolve("server.log");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    /** The password of this server's two roles, made at the first call and kept in a file for its owner only. */
    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            Path unfinished = path.resolve("password.new");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, FOR_OWNER_ONLY_FILE);
            Files.writeString(unfinished, generated());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static String generated() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

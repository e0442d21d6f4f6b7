package healthcontent.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The files of PostgreSQL, before a server opens them. */
final class Cluster {

    /** The role of the superuser. */
    static final String ADMINISTRATOR = "postgres";

    private static final Logger LOG = Logger.getLogger(Cluster.class);

    private Cluster() {}

    /**
     * Makes a new, empty cluster where there is none, and ends a server that an earlier run left on it. The folder is
     * locked by this service, so that nothing else may run there.
     */
    static void prepare(DataFolder folder, PostgresPrograms programs) throws IOException {
        Path cluster = folder.cluster();
        if (Files.exists(cluster)) {
            refuseOtherVersion(cluster, programs);
            endLeftover(cluster, programs);
        } else {
            Path unfinished = folder.newCluster();
            programs.initialise(unfinished, ADMINISTRATOR, folder.passwordFile());
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void refuseOtherVersion(Path cluster, PostgresPrograms programs) throws IOException {
        String written = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String carried = programs.majorVersion();
        if (!written.equals(carried)) {
            throw new EmbeddedPostgresFailure("The data in " + cluster + " was written by PostgreSQL " + written
                    + ", and this service carries PostgreSQL " + carried
                    + ": use the service that wrote it, or set health-content.embedded.folder"
                    + " (HEALTH_CONTENT_EMBEDDED_FOLDER) to a new folder");
        }
    }

    private static void endLeftover(Path cluster, PostgresPrograms programs) throws IOException {
        Optional<Postmaster> left = Postmaster.of(cluster).filter(postmaster -> postmaster.runsOn(cluster));
        if (left.isPresent()) {
            LOG.infof(
                    "Ending the PostgreSQL (process %d) that an earlier run left behind",
                    left.get().pid());
            end(left.get(), cluster, programs);
        }
        Postmaster.makeStale(cluster);
    }

    /** It may end by itself meanwhile, as it does when its service has gone. */
    private static void end(Postmaster left, Path cluster, PostgresPrograms programs) throws IOException {
        try {
            programs.stop(cluster);
        } catch (IOException e) {
            if (left.runsOn(cluster)) {
                throw e;
            }
        }
    }
}

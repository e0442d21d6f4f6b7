package healthcontent.embedded;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of machine that there are programs of PostgreSQL for. What is in the class path for it comes from a profile of
 * the POM, named {@code postgresql-} and the artifact.
 */
enum Platform {
    LINUX_X86_64("Linux", "amd64", "linux-amd64", "postgres-linux-x86_64.txz"),
    LINUX_ARM_64("Linux", "aarch64", "linux-arm64v8", "postgres-linux-arm_64.txz"),
    MAC_X86_64("Mac OS X", "x86_64", "darwin-amd64", "postgres-darwin-x86_64.txz"),
    MAC_ARM_64("Mac OS X", "aarch64", "darwin-arm64v8", "postgres-darwin-arm_64.txz");

    private final String system;
    private final String processor;
    private final String artifact;
    private final String resource;

    Platform(String system, String processor, String artifact, String resource) {
        this.system = system;
        this.processor = processor;
        this.artifact = artifact;
        this.resource = resource;
    }

    /** The one with these names of system and processor, as {@code os.name} and {@code os.arch} have them. */
    static Optional<Platform> of(String system, String processor) {
        return Stream.of(values())
                .filter(platform -> platform.system.equals(system) && platform.processor.equals(processor))
                .findFirst();
    }

    /** That of this machine. */
    static Optional<Platform> here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The end of the name of the artifact that holds its programs. */
    String artifact() {
        return artifact;
    }

    /** The file in the artifact, with all programs. */
    String resource() {
        return resource;
    }
}

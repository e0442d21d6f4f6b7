package healthcontent.mcp.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The versions of the protocol that are spoken, the newest first. */
public enum ProtocolVersion {
    /** Without a handshake: each request says the version. */
    V2026_07_28("2026-07-28"),
    V2025_11_25("2025-11-25"),
    V2025_06_18("2025-06-18"),
    /** The one of which several messages may be sent together, and which requests of this version need not name. */
    V2025_03_26("2025-03-26");

    /** The newest that begins with a handshake ({@code initialize}). */
    static final ProtocolVersion NEWEST_WITH_HANDSHAKE = V2025_11_25;

    private final String value;

    ProtocolVersion(String value) {
        this.value = value;
    }

    /** As messages name it. */
    public String value() {
        return value;
    }

    /** Whether each request says all that there is to know of it, and each result that it is complete. */
    public boolean isStateless() {
        return this == V2026_07_28;
    }

    boolean takesBatches() {
        return this == V2025_03_26;
    }

    static Optional<ProtocolVersion> of(String value) {
        return Arrays.stream(values())
                .filter(version -> version.value.equals(value))
                .findFirst();
    }

    /** All of them, as messages name them. */
    public static List<String> spoken() {
        return Arrays.stream(values()).map(ProtocolVersion::value).toList();
    }

    /** What a client gets that asks for a version in a handshake: that one, or the newest that has a handshake. */
    public static ProtocolVersion negotiate(String asked) {
        return of(asked).filter(version -> !version.isStateless()).orElse(NEWEST_WITH_HANDSHAKE);
    }
}

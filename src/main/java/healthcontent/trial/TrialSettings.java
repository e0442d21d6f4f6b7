package healthcontent.trial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of a local trial, in which the service makes a key and a token of its own. */
@ConfigMapping(prefix = "health-content.trial")
interface TrialSettings {

    /**
     * Whether key and token are made beside a database of one's own too, unless a key or an issuer is configured. Not
     * for a service that others can reach: whoever reads the token may publish.
     */
    @WithDefault("false")
    boolean token();

    /** Where key and token are; relative to the working directory. */
    @WithDefault("data/trial")
    Path folder();

    /** Whether the key in the folder is the one that tokens are verified with. Set by {@link TrialKey}, not by hand. */
    Optional<Boolean> running();
}

package healthcontent.startup;

import healthcontent.embedded.EmbeddedPostgresFailure;
import healthcontent.embedded.EmbeddedSettings;
import healthcontent.embedded.PostgresServer;
import healthcontent.trial.TrialKey;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.jboss.logging.Logger;

/** Starts the service, and before it a PostgreSQL where none is configured. */
@QuarkusMain
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String TRIAL_TOKEN = "health-content.trial.token";
    private static final String NO_TRACES = "quarkus.otel.sdk.disabled";
    private static final String TRACED_STATEMENTS = "quarkus.datasource.jdbc.telemetry.enabled";

    /** What is set beside the embedded database, unless it is set otherwise. */
    private static final Map<String, String> LOCAL_TRIAL = Map.of(
            "quarkus.http.host", OtherLoopback.HOST,
            "health-content.logs.json", "false",
            "health-content.starter.load", "if-empty");

    Main() {}

    /** Starts the service, and returns when it has ended. */
    public static void main(String... arguments) {
        // The driver names the zone of the JVM to PostgreSQL, which does not know every name that Java knows.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        // Ill-formed paths and queries are answered with a problem by the service, not with a bare 400 before it.
        System.setProperty("vertx.disableURIValidation", "true");
        try {
            prepare();
        } catch (InvalidPathException e) {
            giveUp("This environment has no encoding for the name of the working folder: set LC_ALL=C.UTF-8, or start"
                    + " the service in another folder");
        } catch (EmbeddedPostgresFailure e) {
            giveUp(e.getMessage());
        } catch (IllegalArgumentException | ConfigValidationException e) {
            giveUp("The configuration cannot be used: " + e.getMessage());
        } catch (RuntimeException | Error e) { // else threads of what is up already keep the process alive
            e.printStackTrace();
            giveUp("The service cannot be started: " + e.getMessage());
        }
        Quarkus.run(arguments);
    }

    private static void giveUp(String reason) {
        System.err.println(reason);
        System.exit(1);
    }

    private static void prepare() {
        SmallRyeConfig config =
                ConfigUtils.configBuilder().withMapping(EmbeddedSettings.class).build();
        if (config.getOptionalValue(NO_TRACES, Boolean.class).orElse(true)) {
            System.setProperty(TRACED_STATEMENTS, "false");
        }
        refuseUnclearSwitch(config);
        if (isSet(config, URL)) {
            ListeningPort.obstacle(config).ifPresent(Main::giveUp);
            TrialKey.provideWhereAskedFor();
        } else {
            refuseHalfOfADatabase(config);
            LOCAL_TRIAL.forEach((name, value) -> setWhereNotSet(config, name, value));
            ListeningPort.obstacle(config).ifPresent(Main::giveUp);
            startDatabase(config.getConfigMapping(EmbeddedSettings.class).folder());
            TrialKey.provideWhereNoneIsConfigured();
        }
    }

    /** A word that is neither would pass for false. */
    private static void refuseUnclearSwitch(SmallRyeConfig config) {
        config.getOptionalValue(TRIAL_TOKEN, String.class)
                .filter(value -> !value.isBlank() && !value.equals("true") && !value.equals("false"))
                .ifPresent(value ->
                        giveUp("HEALTH_CONTENT_TRIAL_TOKEN is " + value + ": set it to true or false, or not at all"));
    }

    private static void refuseHalfOfADatabase(SmallRyeConfig config) {
        if (isSet(config, USERNAME) || isSet(config, PASSWORD)) {
            throw new EmbeddedPostgresFailure("There is a user name or password for the database, but no address:"
                    + " set QUARKUS_DATASOURCE_JDBC_URL too, or none of them");
        }
    }

    private static void startDatabase(String folder) {
        PostgresServer server = PostgresServer.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterService(server), "stop-postgresql"));
        System.setProperty(URL, server.jdbcUrl());
        System.setProperty(USERNAME, server.username());
        System.setProperty(PASSWORD, server.password());
    }

    private static void setWhereNotSet(SmallRyeConfig config, String name, String value) {
        if (!isSet(config, name)) {
            System.setProperty(name, value);
        }
    }

    private static boolean isSet(SmallRyeConfig config, String name) {
        return config.getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank())
                .isPresent();
    }

    private static void stopAfterService(PostgresServer server) {
        LOG.info("Ending: first the requests in flight, then the embedded PostgreSQL");
        Optional.ofNullable(Application.currentApplication()).ifPresent(Application::awaitShutdown);
        server.close();
    }
}

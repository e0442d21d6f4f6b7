package healthcontent.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.infobutton.MarkedRequests;
import healthcontent.lookup.MarkedLookups;
import healthcontent.mcp.MarkedMessages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What readers look up is in no line of the log, also while an operator has it write all that it can; and of what
 * agents ask it has no more than of what readers ask of {@code /v1}.
 */
class LookupLogIT {

    private static final Pattern LOGGER = Pattern.compile("\"loggerName\":\"([^\"]*)\"");

    private static final List<String> CATEGORIES = List.of(
            "healthcontent",
            "org.hibernate",
            "org.hibernate.SQL",
            "org.hibernate.orm.jdbc.bind",
            "org.hibernate.orm.jdbc.extract",
            "org.postgresql",
            "com.networknt.schema",
            "io.quarkus",
            "io.vertx",
            "io.netty",
            "io.agroal",
            "com.arjuna",
            "org.jboss.resteasy.reactive");

    @Test
    void noLineHasASlugOfALookupOrAnythingOfAPatient(@TempDir Path folder) throws IOException {
        Files.writeString(
                Files.createDirectory(folder.resolve("config")).resolve("application.properties"),
                Stream.concat(
                                Stream.of("quarkus.log.level=TRACE"),
                                CATEGORIES.stream().map(name -> "quarkus.log.category.\"" + name + "\".level=TRACE"))
                        .collect(Collectors.joining("\n")));
        PackagedService service =
                PackagedService.start(PackagedService.withPrograms(folder), Map.of("HEALTH_CONTENT_LOGS_JSON", "true"));
        service.awaitLine(PackagedService.READY);

        assertEquals(List.of(), MarkedLookups.send(URI.create(service.address()), "swelling", "leg-cramps"));

        assertEquals(List.of(), MarkedRequests.send(URI.create(service.address())));
        assertEquals(List.of(), MarkedMessages.send(URI.create(service.address())));
        MarkedMessages.readTheSame(URI.create(service.address()));
        service.terminate(); // then all that it writes is written
        String log = service.output();
        assertTrue(log.contains("\"loggerName\":\"org.hibernate.SQL\""), "it is logged what is done");
        assertEquals(
                List.of(),
                log.lines()
                        .filter(line -> line.contains(MarkedLookups.MARKER)
                                || line.contains(MarkedRequests.MARKER)
                                || line.contains(MarkedMessages.SECRET))
                        .toList());
        Set<String> ofReaders = loggers(log, MarkedMessages.ASKED_OF_V1);
        assertTrue(
                ofReaders.containsAll(loggers(log, MarkedMessages.ASKED)),
                () -> "more than " + ofReaders + ": " + loggers(log, MarkedMessages.ASKED));
    }

    /** Those that wrote a line with a text in it. */
    private static Set<String> loggers(String log, String text) {
        return log.lines()
                .filter(line -> line.contains(text))
                .map(line ->
                        LOGGER.matcher(line).results().findFirst().orElseThrow().group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

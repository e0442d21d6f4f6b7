package healthcontent.content.nearby;

import healthcontent.content.Paths;
import healthcontent.edge.UriText;
import healthcontent.edge.operation.NearbyPaths;
import healthcontent.edge.operation.ResourceOperation;
import healthcontent.language.LanguageTag;
import healthcontent.language.ReaderLanguages;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the paths that are near to one at which there is nothing: with another spelling of its words, without empty
 * segments, with the version that it lacks, and with the slug of something published.
 */
@Singleton
class NearPaths implements NearbyPaths {

    private static final int LONGEST_PATH = 500;
    private static final int MOST_SEGMENTS = 10;
    private static final String VERSION = Paths.ROOT.substring(1);
    private static final Pattern LANG = Pattern.compile("(?:^|[&;])lang=([A-Za-z0-9-]{1,35})(?=[&;]|$)");

    /** What is in no language. */
    private static final Pattern WITHOUT_LANGUAGE = Pattern.compile("(?!/v1(/|$)).*|/v1/(sync|schemas|changes)(/.*)?");

    private final NamesInMemory names;
    private final ReaderLanguages languages;

    @Inject
    NearPaths(NamesInMemory names, ReaderLanguages languages) {
        this.names = names;
        this.languages = languages;
    }

    @Override
    public List<String> near(HttpServerRequest request) {
        String path = request.path();
        if (path == null || path.length() > LONGEST_PATH) {
            return List.of();
        }
        List<String> segments = segments(path);
        if (segments.isEmpty() || segments.size() > MOST_SEGMENTS) {
            return List.of();
        }
        Steps steps = new Steps(Tree.WHOLE, names.now(), request.method().name());
        return readings(segments)
                .map(reading -> steps.follow(reading, !reading.equals(segments)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(found -> !found.equals(path))
                .map(found -> inLanguage(found, request.query()))
                .toList();
    }

    /** Built on first use, when all resources are known. */
    private static final class Tree {
        static final Steps.Node WHOLE = Steps.Node.of(ResourceOperation.all());
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(UriText::decode)
                .flatMap(Optional::stream)
                .filter(segment -> !segment.isBlank() && !segment.equals(".") && !segment.equals(".."))
                .toList();
    }

    /** As it is, with the version that it lacks, with another version, and without what stands before. */
    private static Stream<List<String>> readings(List<String> segments) {
        List<String> rest = segments.subList(1, segments.size());
        if (rest.isEmpty()) {
            return Stream.of(segments, versioned(segments));
        }
        return Stream.of(segments, versioned(segments), versioned(rest), rest);
    }

    private static List<String> versioned(List<String> segments) {
        List<String> versioned = new ArrayList<>(segments);
        versioned.add(0, VERSION);
        return versioned;
    }

    /** Every link of an answer carries the language where the request did. */
    private String inLanguage(String path, String query) {
        Matcher lang = LANG.matcher(query == null ? "" : query);
        return lang.find()
                        && LanguageTag.isFormed(lang.group(1))
                        && !WITHOUT_LANGUAGE.matcher(path).matches()
                ? languages.choose(lang.group(1), null).href(path)
                : path;
    }
}

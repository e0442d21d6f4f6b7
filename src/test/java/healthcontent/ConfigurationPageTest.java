package healthcontent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of settings has those of the service, as their types say, and the values of others as they are set. */
class ConfigurationPageTest {

    private static final WrittenTables TABLE = WrittenTables.on(
            Path.of("docs", "configuration.md"),
            ConfigurationPageTest.class,
            "the docstrings of the settings, not this table");

    private static final Path PROPERTIES = Path.of("src", "main", "resources", "application.properties");

    /** What the service sets for itself. */
    private static final Set<String> NOT_FOR_PEOPLE = Set.of("HEALTH_CONTENT_TRIAL_RUNNING");

    /** A setting that only the application's properties have, and what the example of a sync job reads. */
    private static final Set<String> OTHERS =
            Set.of("HEALTH_CONTENT_LOGS_JSON", "HEALTH_CONTENT_TOKEN", "HEALTH_CONTENT_URL");

    /** The name of a variable as a whole, and not what several have in common. */
    private static final Pattern VARIABLE = Pattern.compile("HEALTH_CONTENT_[A-Z_]*[A-Z](?![A-Z_<…])");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z_0-9]+)` \\| `?([^|`]*)`? \\|");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^:}]+):([^}]*)\\}");

    @Test
    void theTableOfSettingsIsWhatTheirTypesSay() throws IOException {
        TABLE.compare(table());
    }

    @Test
    void everySettingHasAMeaningInASentence() {
        List<SettingsOfTheService.Setting> settings = SettingsOfTheService.all();
        assertTrue(settings.size() > 15, settings::toString);
        assertEquals(
                List.of(),
                settings.stream()
                        .filter(setting -> !setting.meaning().matches("[A-Z`].{10,}\\."))
                        .toList());
    }

    /** Of a setting of Quarkus that the service presets, the page has the value that it presets. */
    @Test
    void whatThePageSaysOfOtherSettingsIsWhatTheServicePresets() throws IOException {
        Map<String, String> presets = presets();
        Map<String, String> said = new TreeMap<>();
        Map<String, String> is = new TreeMap<>();
        Matcher row = ROW.matcher(TABLE.rest());
        while (row.find()) {
            String preset = presets.get(row.group(1));
            if (preset != null) {
                said.put(row.group(1), row.group(2));
                is.put(row.group(1), preset);
            }
        }
        assertEquals(is, said);
        assertTrue(said.size() >= 5, said::toString);
    }

    @Test
    void everyVariableThatAPageNamesExists() throws IOException {
        Set<String> known = SettingsOfTheService.all().stream()
                .map(SettingsOfTheService.Setting::variable)
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (Path page : DocumentationTest.pages()) {
            VARIABLE.matcher(Files.readString(page))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !known.contains(name) && !OTHERS.contains(name))
                    .filter(name -> !known.contains(name.replaceFirst("_[A-Z]{2}$", "_<LANGUAGE>")))
                    .forEach(name -> unknown.add(page + ": " + name));
        }
        assertEquals(Set.of(), unknown);
    }

    private static String table() throws IOException {
        Map<String, String> presets = presets();
        return SettingsOfTheService.all().stream()
                .filter(setting -> !NOT_FOR_PEOPLE.contains(setting.variable()))
                .map(setting -> "| `%s` | %s | %s |\n"
                        .formatted(
                                setting.variable(),
                                setting.preset()
                                        .map(value -> "`" + value + "`")
                                        .orElseGet(() -> textsFor(setting.variable(), presets)),
                                setting.meaning()))
                .collect(Collectors.joining("", "| environment variable | default | meaning |\n|---|---|---|\n", ""));
    }

    /** In which languages there is a text, of a setting that has one for each. */
    private static String textsFor(String variable, Map<String, String> presets) {
        String beginning = variable.replace("<LANGUAGE>", "");
        String languages = presets.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .map(name -> name.substring(beginning.length()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return languages.isEmpty() ? "none" : "a text for " + languages;
    }

    /** What is preset in the application, by environment variable. */
    private static Map<String, String> presets() throws IOException {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(PROPERTIES)) {
            properties.load(file);
        }
        Map<String, String> presets = new TreeMap<>();
        properties.forEach((name, value) -> {
            Matcher expression = EXPRESSION.matcher(value.toString());
            if (expression.matches()) {
                presets.put(variable(expression.group(1)), orNone(expression.group(2)));
            } else {
                presets.put(variable(name.toString()), orNone(value.toString()));
            }
        });
        return presets;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String orNone(String value) {
        return value.isEmpty() || value.equals("NONE") ? "none" : value;
    }
}

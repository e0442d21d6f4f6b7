package healthcontent;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the {@link ConfigMapping} types say of their settings: names and defaults by reflection, meanings by source. */
final class SettingsOfTheService {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Docstring, annotations and return type of the method whose name follows. */
    private static final String DOCUMENTED =
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\((?:\"[^\"]*\"|[^)\"])*\\))?\\s*)*[\\w<>., ]+\\s";

    /**
     * One setting.
     *
     * @param variable the environment variable that sets it
     * @param preset its value where nobody sets it
     */
    record Setting(String variable, Optional<String> preset, String meaning) {}

    private SettingsOfTheService() {}

    /** All of them, by name. */
    static List<Setting> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("healthcontent").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(SettingsOfTheService::of)
                        .sorted(Comparator.comparing(Setting::variable))
                        .toList();
    }

    private static Stream<Setting> of(Class<?> mapping) {
        String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
        String source = source(mapping);
        return Arrays.stream(mapping.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !method.isDefault())
                .map(method -> of(method, prefix, source));
    }

    private static Setting of(Method method, String prefix, String source) {
        String perLanguage = method.getReturnType() == Map.class ? "_<LANGUAGE>" : "";
        String name = Optional.ofNullable(method.getAnnotation(WithName.class))
                .map(WithName::value)
                .orElseGet(() -> method.getName().replaceAll("([A-Z])", "-$1"));
        return new Setting(
                (prefix + "." + name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + perLanguage,
                Optional.ofNullable(method.getAnnotation(WithDefault.class)).map(WithDefault::value),
                meaning(method, source));
    }

    private static String meaning(Method method, String source) {
        Matcher documented = Pattern.compile(DOCUMENTED + method.getName() + "\\(\\);", Pattern.DOTALL)
                .matcher(source);
        if (!documented.find()) {
            throw new AssertionError(method + " has no docstring");
        }
        return documented
                .group(1)
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
                .replaceAll("\\{@link ([^}]*)\\}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new AssertionError(type + " has no source", e);
        }
    }
}

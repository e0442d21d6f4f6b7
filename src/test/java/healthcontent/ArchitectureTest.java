package healthcontent;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("healthcontent");

    private static final String START_UP = "startup";

    private static final Set<String> KNOWN_TO_ALL = Set.of("limit", "supervision");

    /** Which packages of ours each package may know, besides itself and those known to all. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("limit", Set.of()),
            Map.entry("supervision", Set.of()),
            Map.entry("digest", Set.of()),
            Map.entry("failure", Set.of()),
            Map.entry("document", Set.of()),
            Map.entry("plaintext", Set.of()),
            Map.entry("problem", Set.of()),
            Map.entry("database", Set.of("failure")),
            Map.entry("notification", Set.of("database")),
            Map.entry("health", Set.of("edge", "database", "notification")),
            Map.entry("edge", Set.of("problem", "database")),
            Map.entry("connection", Set.of("edge", "problem")),
            Map.entry("telemetry", Set.of("edge", "problem", "database", "notification")),
            Map.entry("language", Set.of("edge")),
            Map.entry("paging", Set.of("problem", "edge", "language", "digest")),
            Map.entry("site", Set.of()),
            Map.entry("representation", Set.of("site")),
            Map.entry("negotiation", Set.of("edge", "language", "parameter", "problem", "representation", "site")),
            Map.entry("parameter", Set.of("problem", "edge", "language", "paging", "document", "representation")),
            Map.entry("load", Set.of("edge", "parameter", "problem")),
            Map.entry("security", Set.of("edge", "problem", "plaintext", "failure")),
            Map.entry("trial", Set.of("security")),
            Map.entry(
                    "content",
                    Set.of("problem", "edge", "language", "paging", "document", "database", "notification", "digest")),
            Map.entry(
                    "release",
                    Set.of(
                            "content",
                            "document",
                            "json",
                            "plaintext",
                            "problem",
                            "edge",
                            "language",
                            "paging",
                            "security",
                            "database",
                            "notification",
                            "digest",
                            "failure")),
            Map.entry("json", Set.of("problem", "edge", "digest", "document")),
            Map.entry(
                    "imports",
                    Set.of("database", "document", "edge", "language", "plaintext", "problem", "release", "security")),
            Map.entry("lookup", Set.of("content", "document", "edge", "json", "language", "problem")),
            Map.entry(
                    "mcp",
                    Set.of(
                            "content",
                            "edge",
                            "json",
                            "language",
                            "load",
                            "lookup",
                            "notification",
                            "paging",
                            "problem",
                            "representation",
                            "site")),
            Map.entry(
                    "infobutton",
                    Set.of(
                            "content",
                            "database",
                            "document",
                            "edge",
                            "language",
                            "load",
                            "problem",
                            "representation",
                            "site")),
            Map.entry("changefeed", Set.of("content", "document", "problem", "language", "paging", "notification")),
            Map.entry("contract", Set.of("problem", "document", "representation")),
            Map.entry(
                    "httpcache",
                    Set.of(
                            "content",
                            "edge",
                            "load",
                            "problem",
                            "language",
                            "paging",
                            "parameter",
                            "notification",
                            "digest",
                            "negotiation",
                            "representation",
                            "encoding")),
            Map.entry(
                    "frontend",
                    Set.of("asset", "edge", "language", "negotiation", "problem", "representation", "site")),
            Map.entry("crawler", Set.of("content", "language", "negotiation", "problem", "representation", "site")),
            Map.entry("explorer", Set.of("asset", "digest", "edge")),
            Map.entry("asset", Set.of("digest", "edge", "encoding")),
            Map.entry("encoding", Set.of()),
            Map.entry("starter", Set.of("release", "database")),
            Map.entry("embedded", Set.of("digest")),
            Map.entry(START_UP, Set.of("embedded", "trial", "database")));

    /** The parts of a release. Each may know those before it. */
    private static final List<String> PARTS_OF_A_RELEASE = List.of(
            "release.lock",
            "release.bundle",
            "release.body",
            "release.idempotency",
            "release.plan",
            "release.check",
            "release",
            "release.revision");

    private static final int MOST_FILES = 25;

    static Stream<String> packages() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyWhatTheHouseLetsItKnow(String feature) {
        String[] known = Stream.of(MAY_KNOW.get(feature), Set.of(feature), KNOWN_TO_ALL)
                .flatMap(Set::stream)
                .map(name -> "healthcontent." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("healthcontent." + feature + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("healthcontent..").and(not(resideInAnyPackage(known))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageHasItsPlaceInTheHouse() {
        Set<String> there = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("healthcontent."))
                .map(name -> name.replaceFirst("^healthcontent\\.", "").replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        there.removeAll(MAY_KNOW.keySet());
        assertEquals(Set.of(), there, "say in this test what a new package may know");
    }

    @Test
    void theArchitecturePageShowsWhichPackagesEachMayKnow() throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs", "architecture.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 5 && cells[1].startsWith(" `")) {
                shown.put(
                        cells[1].replaceAll("[ `]", ""),
                        Stream.of(cells[3].replaceAll("[ `]", "").split(","))
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.toSet()));
            }
        }
        assertEquals(new TreeMap<>(MAY_KNOW), shown, "docs/architecture.md says who may know whom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpcache", "frontend", "crawler", "starter", "embedded", "trial"})
    void onlyTheStartUpKnowsWhatCanBeLeftOut(String feature) {
        noClasses()
                .that()
                .resideOutsideOfPackages("healthcontent." + START_UP, "healthcontent." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("healthcontent." + feature + "..")
                .check(CLASSES);
    }

    @Test
    void noPackageKnowsTheStartUp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("healthcontent." + START_UP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("healthcontent." + START_UP)
                .check(CLASSES);
    }

    @Test
    void thePartsOfAReleaseAreUnknownOutsideIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("healthcontent.release..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("healthcontent.release.*..")
                .check(CLASSES);
    }

    @Test
    void aPartOfAReleaseKnowsOnlyThoseBeforeIt() {
        Set<String> parts = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.matches("healthcontent\\.release(\\..*)?"))
                .map(name -> name.replaceFirst("^healthcontent\\.", ""))
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(PARTS_OF_A_RELEASE), parts, "say in this test where a new part stands");
        for (int i = 0; i < PARTS_OF_A_RELEASE.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage("healthcontent." + PARTS_OF_A_RELEASE.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(PARTS_OF_A_RELEASE.stream()
                            .skip(i + 1L)
                            .map(part -> "healthcontent." + part)
                            .toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void noPackageHoldsMoreFilesThanAReaderCanOversee() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<Path, Long> counts = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            counts.values().removeIf(count -> count <= MOST_FILES);
            assertEquals(Map.of(), counts);
        }
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("healthcontent.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aPackageIsNamedAfterAFeature() {
        Set<String> meaningless = Set.of("util", "utils", "common", "dto", "service", "impl");
        noClasses()
                .should()
                .resideInAnyPackage(
                        meaningless.stream().map(name -> ".." + name + "..").toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void anEntityStaysWhereItsTableIs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("healthcontent.content..", "healthcontent.document..")
                .should()
                .dependOnClassesThat(not(resideInAPackage("jakarta..")).and(ARE_ENTITIES))
                .check(CLASSES);
    }

    @Test
    void noEndpointGivesAnEntity() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .arePublic()
                .should(holdNoEntity())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noViewHoldsAnEntity() {
        fields().that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("View")
                .should(holdNoEntity())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClockThatIsInjected() {
        ArchCondition<JavaClass> readTheTimeThemselves = new ArchCondition<>("read the time themselves") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                List<Class<?>> times =
                        List.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class);
                item.getMethodCallsFromSelf().stream()
                        .filter(call -> (call.getName().equals("now")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty()
                                        && times.stream().anyMatch(call.getTargetOwner()::isEquivalentTo))
                                || call.getName().equals("currentTimeMillis")
                                || (call.getName().startsWith("system")
                                        && call.getTargetOwner().isEquivalentTo(Clock.class)))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
            }
        };
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("healthcontent.startup.SystemClock")
                .should(readTheTimeThemselves)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatLivesThere() {
        Set<String> silent = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> Files.notExists(Path.of("src/main/java", name.replace('.', '/'), "package-info.java")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), silent);
    }

    private static final DescribedPredicate<JavaClass> ARE_ENTITIES =
            DescribedPredicate.describe("are entities", ArchitectureTest::isEntity);

    private static boolean isEntity(JavaClass type) {
        return Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class).anyMatch(type::isAnnotatedWith);
    }

    /** Neither as what it gives nor as a part of that, such as the items of a list. */
    private static ArchCondition<JavaMember> holdNoEntity() {
        return new ArchCondition<>("hold no entity") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                JavaType type =
                        member instanceof JavaMethod method ? method.getReturnType() : ((JavaField) member).getType();
                type.getAllInvolvedRawTypes().stream()
                        .filter(ArchitectureTest::isEntity)
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                member, member.getDescription() + " holds " + entity.getSimpleName())));
            }
        };
    }
}

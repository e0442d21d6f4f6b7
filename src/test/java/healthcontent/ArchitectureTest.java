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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house. The root package wires the rest together, so that it may know everything. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("healthcontent");

    /** Which packages of ours each package may know, besides itself. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("document", Set.of()),
            Map.entry("plaintext", Set.of()),
            Map.entry("digest", Set.of()),
            Map.entry("database", Set.of()),
            Map.entry("telemetry", Set.of("problem")),
            Map.entry("problem", Set.of("database")),
            Map.entry("language", Set.of("problem")),
            Map.entry("paging", Set.of("digest", "problem", "language", "document")),
            Map.entry("security", Set.of("problem", "plaintext")),
            Map.entry("content", Set.of("problem", "language", "paging", "document", "database")),
            Map.entry(
                    "release",
                    Set.of("digest", 
                            "content",
                            "document",
                            "plaintext",
                            "problem",
                            "language",
                            "paging",
                            "security",
                            "database")),
            Map.entry(
                    "changefeed",
                    Set.of("content", "document", "problem", "language", "paging", "security", "database")),
            Map.entry("contract", Set.of("problem")),
            Map.entry("httpcache", Set.of("digest", "content", "document", "problem", "language", "paging", "database")),
            Map.entry("frontend", Set.of("digest")),
            Map.entry("starter", Set.of("release", "database")),
            Map.entry("embedded", Set.of("digest", "problem", "database", "security")));

    static Stream<String> packages() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyWhatTheHouseLetsItKnow(String feature) {
        String[] known = Stream.concat(MAY_KNOW.get(feature).stream(), Stream.of(feature))
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

    @ParameterizedTest
    @ValueSource(strings = {"httpcache", "frontend", "starter", "embedded"})
    void nobodyKnowsWhatCanBeLeftOut(String feature) {
        noClasses()
                .that()
                .resideOutsideOfPackages("healthcontent", "healthcontent." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("healthcontent." + feature + "..")
                .check(CLASSES);
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
                .doNotHaveFullyQualifiedName("healthcontent.SystemClock")
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

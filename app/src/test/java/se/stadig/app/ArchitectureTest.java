package se.stadig.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The walls of the house (DESIGN 1) that the compiler does not keep by itself. */
class ArchitectureTest {
    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.stadig");
        assertThat(house).as("our classes on the class path").hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource({"law,''", "indicators,org.apache.commons.numbers..", "planner,''"})
    void knowledge_knows_the_terms_and_plain_java_and_nothing_else(String module, String arithmetic) {
        classes()
                .that()
                .resideInAPackage("se.stadig." + module + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "se.stadig." + module + "..",
                        "se.stadig.terms..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..",
                        "java.text..",
                        "org.jspecify.annotations..",
                        arithmetic))
                .allowEmptyShould(true) // the planner comes with its issue
                .check(house);
    }

    @Test
    void the_time_comes_from_the_one_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("se.stadig.app.platform.Time")
                .should()
                .accessTargetWhere(codeUnit("asks the machine for the time", ArchitectureTest::asksForTime))
                .check(house);
    }

    @Test
    void only_commands_and_the_application_make_a_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("se.stadig.app.platform.Time")
                .and()
                .areNotAnnotatedWith(CommandLine.Command.class)
                .should()
                .accessTargetWhere(codeUnit(
                        "makes a clock of the machine's",
                        target -> target.getOwner().isEquivalentTo(Clock.class)
                                && target.getName().matches("system.*|tick.*")))
                .check(house);
    }

    @Test
    void only_stores_speak_sql() {
        noClasses()
                .that()
                .resideInAPackage("se.stadig.app..")
                .and()
                .resideOutsideOfPackages(
                        "se.stadig.app.platform", "se.stadig.app.bench") // the bench measures databases
                .and()
                .haveNameNotMatching(".*Store(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
                .check(house);
    }

    @Test
    void names_say_what_not_how() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*[.$](Base[A-Z][^.$]*|[^.$]*(Impl|Utils?|Helper|Manager|Service|Dto|DTO|Mapper|Entity|Base))")
                .check(house);
    }

    @Test
    void capabilities_go_one_way() {
        slices().matching("se.stadig.app.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void the_platform_knows_no_capability() {
        noClasses()
                .that()
                .resideInAPackage("se.stadig.app.platform..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("se.stadig.app..")
                        .and(DescribedPredicate.not(resideInAnyPackage("se.stadig.app.platform.."))))
                .check(house);
    }

    @Test
    void nobody_depends_on_the_follow_up() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.stadig.app.followup..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.stadig.app.followup..")
                .check(house);
    }

    @Test
    void only_the_command_line_stands_above_the_capabilities() {
        noClasses()
                .that()
                .resideInAPackage("se.stadig.app.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.stadig.app")
                .check(house);
    }

    @Test
    void only_an_import_or_an_export_says_that_it_is_one() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(ArchitectureTest::namesThePurpose)
                            .map(file -> String.valueOf(file.getFileName())))
                    .as("the connections take the purpose away, and one store sets each")
                    .containsExactlyInAnyOrder(
                            "ActorConnections.java", "ImportTransactionStore.java", "ExportStore.java");
        }
        assertThat(Files.readString(Path.of("src/main/java/se/stadig/app/exchange/ImportTransactionStore.java")))
                .as("for its transaction only")
                .contains("set_config('stadig.purpose', 'import', true)");
        assertThat(Files.readString(Path.of("src/main/java/se/stadig/app/exchange/ExportStore.java")))
                .contains("set_config('stadig.purpose', 'export', true)");
        assertThat(Files.readString(Path.of("src/main/java/se/stadig/app/platform/ActorConnections.java")))
                .contains("set_config('stadig.purpose', '', false)");
    }

    private static boolean namesThePurpose(Path file) {
        try {
            return Files.readString(file).contains("stadig.purpose");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean asksForTime(AccessTarget.CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        int arguments = target.getRawParameterTypes().size();
        boolean ofClock =
                arguments == 1 && target.getRawParameterTypes().getFirst().isEquivalentTo(Clock.class);
        return (owner.startsWith("java.time.") && target.getName().equals("now") && !ofClock)
                || (owner.equals("java.util.Date") && target.getName().equals("<init>") && arguments == 0)
                || Set.of("java.lang.System.currentTimeMillis", "java.util.Calendar.getInstance")
                        .contains(owner + "." + target.getName());
    }

    /** Calls and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> codeUnit(
            String description, Predicate<AccessTarget.CodeUnitAccessTarget> asks) {
        return DescribedPredicate.describe(
                description,
                access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target && asks.test(target));
    }
}

package se.stadig.indicators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IndicatorsArchitectureTest {
    private static final JavaClasses MEASURES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.stadig.indicators");

    private static final ArchRule PURE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "se.stadig.terms..",
                    "se.stadig.indicators..",
                    "org.jspecify..",
                    "org.apache.commons.numbers..")
            .because("the measures know the words and nothing else: no files, no net, no database, no framework");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "reads the clock",
                    (JavaMethodCall call) ->
                            call.getTargetOwner().getPackageName().startsWith("java.time")
                                            && call.getName().equals("now")
                                    || call.getName().equals("currentTimeMillis")
                                    || call.getName().equals("nanoTime")));

    @Test
    void the_measures_know_the_words_and_nothing_else() {
        PURE.check(MEASURES);
    }

    @Test
    void the_measures_read_no_clock() {
        NO_CLOCK.check(MEASURES);
    }

    @Test
    void counting_knows_nothing_of_disclosure_control() {
        noClasses()
                .that()
                .resideInAPackage("se.stadig.indicators")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..disclosure..")
                .check(MEASURES);
    }

    @Test
    void the_guards_see_what_they_are_to_see() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        assertThatThrownBy(() -> PURE.check(offender)).hasMessageContaining("java.io.File");
        assertThatThrownBy(() -> NO_CLOCK.check(offender)).hasMessageContaining("reads the clock");
    }

    /** Does what a measure may not. */
    @SuppressWarnings("unused")
    static final class Offender {
        java.io.File file() {
            return new java.io.File(LocalDate.now().toString());
        }
    }
}

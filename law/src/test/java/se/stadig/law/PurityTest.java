package se.stadig.law;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The law is pure: the same facts and the same day give the same answer anywhere. */
class PurityTest {
    enum Guard {
        ONLY_JAVA_AND_TERMS(classes()
                .that()
                .resideInAPackage("se.stadig.law..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "se.stadig.terms..", "se.stadig.law..", "org.jspecify..")),
        NO_FILES_NO_NETWORK_NO_DATABASE(noClasses()
                .that()
                .resideInAPackage("se.stadig.law..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")),
        NO_CLOCK(noClasses()
                .that()
                .resideInAPackage("se.stadig.law..")
                .should()
                .callMethodWhere(target(HasName.Predicates.name("now"))));

        final ArchRule rule;

        Guard(ArchRule rule) {
            this.rule = rule;
        }
    }

    private static final JavaClasses LAW = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.stadig.law");

    @ParameterizedTest
    @EnumSource(Guard.class)
    void the_law_is_pure(Guard guard) {
        guard.rule.check(LAW);
    }

    @Test
    void the_guards_look_at_the_whole_law() {
        assertThat(LAW.contain(LawBook.class)).isTrue();
        assertThat(LAW.contain(PurityTest.class)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void every_guard_sees_an_impure_class(Guard guard) {
        assertThat(guard.rule
                        .evaluate(new ClassFileImporter().importClasses(Impure.class))
                        .hasViolation())
                .isTrue();
    }

    /** Breaks every guard. */
    static final class Impure {
        Path today() {
            assertThat(ZoneId.of("Europe/Stockholm")).isNotNull();
            return Path.of(LocalDate.now(ZoneId.of("Europe/Stockholm")).toString());
        }
    }
}

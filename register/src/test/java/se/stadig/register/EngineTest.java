package se.stadig.register;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {
    @ParameterizedTest
    @CsvSource({"temp_directory,''", "autoinstall_known_extensions,false", "autoload_known_extensions,false"})
    void it_is_shut_in(String setting, String value) throws Exception {
        try (Connection engine = Engine.open();
                Statement statement = engine.createStatement();
                ResultSet answer = statement.executeQuery("SELECT current_setting('" + setting + "')")) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo(value);
        }
    }

    @Test
    void nothing_in_the_register_opens_another() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Engine.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DriverManager.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("se.stadig.register"));
    }
}

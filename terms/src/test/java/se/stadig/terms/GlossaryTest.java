package se.stadig.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    @Test
    void every_word_of_the_code_stands_in_the_glossary() throws IOException {
        String glossary = Files.readString(Path.of(System.getProperty("stadig.root"), "docs", "begrepp.md"));
        List<String> words = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("se.stadig.terms").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isNestedClass())
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info"))
                        .toList();
        assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(glossary).contains("`" + word + "`"));
    }
}

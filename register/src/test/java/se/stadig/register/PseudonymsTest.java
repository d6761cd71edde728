package se.stadig.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
    @TempDir
    private Path folder;

    private Path file;
    private Pseudonyms pseudonyms;

    @BeforeEach
    void aKeyIsMade() throws IOException {
        file = folder.resolve("register.key");
        pseudonyms = Pseudonyms.withKeyIn(file);
    }

    @Test
    void the_same_parts_give_the_same_number_also_after_a_restart_and_in_another_thread() throws IOException {
        long number = pseudonyms.of("person", "PERSONNUMMER", "189001019802");
        assertThat(pseudonyms.of("person", "PERSONNUMMER", "189001019802")).isEqualTo(number);
        assertThat(Pseudonyms.withKeyIn(file).of("person", "PERSONNUMMER", "189001019802"))
                .isEqualTo(number);
    }

    @Test
    void kind_place_and_length_of_the_parts_matter() {
        long number = pseudonyms.of("unit", "sender", "A");
        assertThat(pseudonyms.of("staff", "sender", "A")).isNotEqualTo(number);
        assertThat(pseudonyms.of("unit", "senderA", "")).isNotEqualTo(number);
        assertThat(pseudonyms.of("unit", "sender", "a")).isNotEqualTo(number);
    }

    @Test
    void no_character_in_an_id_makes_two_ids_one() {
        assertThat(pseudonyms.of("unit", "sender\0A", "B")).isNotEqualTo(pseudonyms.of("unit", "sender", "A\0B"));
        assertThat(pseudonyms.of("unit", "a", "b")).isNotEqualTo(pseudonyms.of("unit", "a\0b"));
    }

    @Test
    void threads_that_share_one_object_get_the_same_numbers_as_one_alone() throws Exception {
        List<String> ids =
                IntStream.range(0, 20_000).mapToObj(id -> "recipient " + id).toList();
        List<Long> alone = ids.stream().map(id -> pseudonyms.of("person", id)).toList();
        Callable<List<Long>> all =
                () -> ids.stream().map(id -> pseudonyms.of("person", id)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<Long>> together : threads.invokeAll(List.of(all, all, all, all))) {
                assertThat(together.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void another_key_gives_other_numbers_and_another_mark() throws IOException {
        Pseudonyms other = Pseudonyms.withKeyIn(folder.resolve("other.key"));
        assertThat(other.of("person", "A")).isNotEqualTo(pseudonyms.of("person", "A"));
        assertThat(other.mark()).isNotEqualTo(pseudonyms.mark());
    }

    @Test
    void the_key_file_is_for_its_owner_alone_and_nothing_else_is_left_beside_it() throws IOException {
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "zz", "0123456789abcdef"})
    void a_file_that_holds_no_key_is_told_and_left_as_it_is(String text) throws IOException {
        Files.writeString(file, text);
        assertThatThrownBy(() -> Pseudonyms.withKeyIn(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("register.key");
        assertThat(file).hasContent(text);
    }
}

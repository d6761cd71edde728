package se.stadig.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void has_one_owner_at_a_time() {
        try (DataFolder first = DataFolder.take(folder)) {
            assertThat(first.store().getParent()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("används redan av en annan Stadig som är igång (process "
                            + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--data");
        }
        DataFolder.take(folder).close();
    }

    @Test
    void nobody_else_reads_the_log() throws IOException {
        try (DataFolder taken = DataFolder.take(folder)) {
            assertThat(Files.getPosixFilePermissions(taken.log().getParent()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_file_where_the_folder_should_be_is_refused_in_words() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("går inte att använda");
    }
}

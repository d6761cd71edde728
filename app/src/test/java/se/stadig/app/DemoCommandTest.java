package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.app.platform.TestPostgres;
import se.stadig.terms.SwedishTime;

/** The command as a person runs it: a process of its own, told to stop or killed. */
class DemoCommandTest {
    @TempDir
    static Path filled;

    @TempDir
    Path folder;

    /** The town is taken in once; each demo gets a copy, as if it had been there before. */
    @BeforeAll
    static void fill() {
        DemoTown.fill(filled.resolve("store"), Clock.system(SwedishTime.ZONE), DemoTown.A_YEAR);
    }

    @BeforeEach
    void lend() throws IOException {
        TestPostgres.lendPrograms(folder);
        try (Stream<Path> files = Files.walk(filled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(filled.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @AfterEach
    void endServers() {
        servers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void starts_serves_stops_when_told_and_starts_again_on_the_same_folder() throws IOException, InterruptedException {
        for (int round = 0; round < 2; round++) {
            try (Program demo = demo()) {
                assertThat(Program.loginPage(demo.home())).isEqualTo(200);
                demo.tellToStop();
                assertThat(demo.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(demo.process().exitValue())
                        .as("as the system counts a told stop")
                        .isEqualTo(128 + 15);
                assertThat(demo.rest())
                        .contains("Logga in som någon av dem i demon:")
                        .anyMatch(
                                line -> line.matches(" *uppfoljning +lösenord sagoby +Ulla Ek, kommunens uppföljning"))
                        .endsWith("Stadig är avslutat.");
            }
            assertThat(servers()).as("no database left behind").isEmpty();
        }
    }

    @Test
    void after_a_kill_the_next_start_takes_the_folder_over() throws IOException, InterruptedException {
        try (Program killed = demo()) {
            killed.home();
            killed.process().destroyForcibly().waitFor();
        }
        assertThat(servers()).as("the database that was left behind").hasSize(1);

        try (Program next = demo()) {
            assertThat(Program.loginPage(next.home())).isEqualTo(200);
            assertThat(servers()).hasSize(1);
        }
    }

    @Test
    void a_folder_that_another_stadig_has_is_refused_in_one_sentence() throws IOException, InterruptedException {
        try (Program first = demo()) {
            first.home();
            try (Program second = demo()) {
                assertThat(second.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(second.process().exitValue()).isEqualTo(1);
                assertThat(second.complaints())
                        .containsExactly(
                                "Mappen %s används redan av en annan Stadig som är igång (process %d). Avsluta den först, eller välj en annan mapp med --data."
                                        .formatted(folder, first.process().pid()));
            }
            assertThat(servers()).hasSize(1);
        }
    }

    @Test
    void a_port_that_is_taken_is_refused_in_one_sentence_and_nothing_is_written()
            throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Path fresh = folder.resolve("ny");
            try (Program demo = Program.start("demo", "--port", port, "--data", fresh.toString())) {
                assertThat(demo.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(demo.process().exitValue()).isEqualTo(1);
                assertThat(demo.complaints())
                        .containsExactly(
                                "Port %s används redan av ett annat program. Avsluta det eller välj en annan port."
                                        .formatted(port));
            }
            assertThat(fresh).doesNotExist();
        }
    }

    private Program demo() throws IOException {
        return Program.start("demo", "--port", "0", "--data", folder.toString());
    }

    private List<ProcessHandle> servers() {
        String files = folder.resolve("postgresql").resolve("cluster").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(files))
                .toList();
    }
}

package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person runs it: a process of its own, told to stop or killed. */
class DemoCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("Stadig är igång på (http://localhost:\\d+/)");

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
        servers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void starts_serves_stops_when_told_and_starts_again_on_the_same_folder() throws IOException, InterruptedException {
        for (int round = 0; round < 2; round++) {
            Process demo = stadig("demo", "--port", "0", "--data", folder.toString());
            BufferedReader said = demo.inputReader(StandardCharsets.UTF_8);
            URI address = address(said);
            assertThat(page(address)).isEqualTo(200);
            assertThat(said.readLine()).isEmpty();
            assertThat(said.readLine()).isEqualTo("Logga in som någon av dem i demon:");
            assertThat(said.readLine()).contains("uppfoljning", "sagoby", "Ulla Ek, kommunens uppföljning");

            demo.toHandle().destroy(); // closes no streams, as demo.destroy() would
            assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(demo.exitValue()).as("as the system counts a told stop").isEqualTo(128 + 15);
            assertThat(said.lines().toList().getLast()).isEqualTo("Stadig är avslutat.");
            assertThat(servers()).as("no database left behind").isEmpty();
        }
    }

    @Test
    void after_a_kill_the_next_start_takes_the_folder_over() throws IOException, InterruptedException {
        Process killed = stadig("demo", "--port", "0", "--data", folder.toString());
        address(killed.inputReader(StandardCharsets.UTF_8));
        killed.destroyForcibly().waitFor();
        assertThat(servers()).as("the database that was left behind").hasSize(1);

        Process next = stadig("demo", "--port", "0", "--data", folder.toString());
        assertThat(page(address(next.inputReader(StandardCharsets.UTF_8)))).isEqualTo(200);
        assertThat(servers()).hasSize(1);
    }

    @Test
    void a_folder_that_another_stadig_has_is_refused_in_one_sentence() throws IOException, InterruptedException {
        Process first = stadig("demo", "--port", "0", "--data", folder.toString());
        address(first.inputReader(StandardCharsets.UTF_8));

        Process second = stadig("demo", "--port", "0", "--data", folder.toString());
        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(second.errorReader(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Mappen %s används redan av en annan Stadig som är igång (process %d). Avsluta den först, eller välj en annan mapp med --data."
                                .formatted(folder, first.pid()));
        assertThat(servers()).hasSize(1);
    }

    @Test
    void a_port_that_is_taken_is_refused_in_one_sentence_and_nothing_is_written()
            throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Process demo = stadig(
                    "demo", "--port", port, "--data", folder.resolve("ny").toString());
            assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(demo.exitValue()).isEqualTo(1);
            assertThat(demo.errorReader(StandardCharsets.UTF_8).lines())
                    .containsExactly("Port %s används redan av ett annat program. Avsluta det eller välj en annan port."
                            .formatted(port));
            assertThat(folder.resolve("ny")).doesNotExist();
        }
    }

    private Process stadig(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        words.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(words).start();
        started.add(process);
        return process;
    }

    private static URI address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.matches()) {
                return URI.create(address.group(1));
            }
        }
        throw new AssertionError("The demo ended before it told its address.");
    }

    private static int page(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve("/logga-in")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private List<ProcessHandle> servers() {
        String files = folder.resolve("postgresql").resolve("cluster").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(files))
                .toList();
    }
}

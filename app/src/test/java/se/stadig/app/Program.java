package se.stadig.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stadig as a process of its own. */
final class Program implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Stadig är igång på (?:http://localhost:|port )(\\d+)[/.]");

    private final Process process;
    private final BufferedReader said;

    private Program(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    static Program start(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // a short life
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        words.addAll(List.of(arguments));
        return new Program(new ProcessBuilder(words).start());
    }

    Process process() {
        return process;
    }

    /** Where it answers, as soon as it says so. */
    URI home() throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return URI.create("http://localhost:" + port.group(1));
            }
        }
        throw new AssertionError("It ended before it told its address: "
                + process.errorReader(StandardCharsets.UTF_8).readAllAsString());
    }

    /** The rest of what it says, until it ends. */
    List<String> rest() {
        return said.lines().toList();
    }

    List<String> complaints() {
        return process.errorReader(StandardCharsets.UTF_8).lines().toList();
    }

    /** Tells it to stop, without closing what it still wants to say. */
    void tellToStop() {
        process.toHandle().destroy();
    }

    static int loginPage(URI home) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(home.resolve("/logga-in")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
